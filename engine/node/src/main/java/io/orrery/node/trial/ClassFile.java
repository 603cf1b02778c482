package io.orrery.node.trial;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a class says of itself: which members of others it uses, and of what types its fields are. */
final class ClassFile {
    private static final int MAGIC = 0xCAFEBABE;

    private final List<String> uses = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private final Object[] constants;
    private String name;

    /** @throws IOException if it is no class */
    ClassFile(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readInt() != MAGIC) {
            throw new IOException("no class");
        }
        in.readInt();
        constants = new Object[in.readUnsignedShort()];
        for (int i = 1; i < constants.length; i++) {
            i += constant(in, i);
        }
        in.readUnsignedShort();
        name = referred(in.readUnsignedShort());
        in.readUnsignedShort();
        in.skipBytes(2 * in.readUnsignedShort());
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            field(in);
        }
        for (Object constant : constants) {
            if (constant instanceof Member member) {
                Pair signature = (Pair) constants[member.signature];
                uses.add(referred(member.owner) + "." + constants[signature.first] + constants[signature.second]);
            }
        }
    }

    /** Reads one constant; those of 64 bits take two places. */
    private int constant(DataInputStream in, int index) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> constants[index] = in.readUTF();
            case 3, 4 -> in.readInt();
            case 5, 6 -> {
                in.readLong();
                return 1;
            }
            case 7, 8, 16, 19, 20 -> constants[index] = in.readUnsignedShort();
            case 9, 10, 11 -> constants[index] = new Member(in.readUnsignedShort(), in.readUnsignedShort());
            case 12, 17, 18 -> constants[index] = new Pair(in.readUnsignedShort(), in.readUnsignedShort());
            case 15 -> {
                in.readUnsignedByte();
                in.readUnsignedShort();
            }
            default -> throw new IOException("constant of kind " + tag);
        }
        return 0;
    }

    private void field(DataInputStream in) throws IOException {
        in.readUnsignedShort();
        Object fieldName = constants[in.readUnsignedShort()];
        fields.add(fieldName + " " + constants[in.readUnsignedShort()]);
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.readUnsignedShort();
            in.skipBytes(in.readInt());
        }
    }

    private String referred(int index) {
        return (String) constants[(Integer) constants[index]];
    }

    /** With slashes. */
    String name() {
        return name;
    }

    /** Owner, a dot, the member and its descriptor. */
    List<String> uses() {
        return uses;
    }

    /** Name, a space, the type's descriptor. */
    List<String> fields() {
        return fields;
    }

    private record Member(int owner, int signature) {
    }

    private record Pair(int first, int second) {
    }
}
