package io.orrery.bench.gate;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites a class so that it adds the steps that it takes to {@link Steps#taken}. A step is an instruction of the class file;
 * what takes a processor much longer than others counts as several. They are added up at the end of each straight stretch.
 */
final class Counting extends ClassVisitor {
    /** A division takes some twenty times an addition. */
    private static final int DIVISION = 20;
    /** Into classes that do not count themselves. */
    private static final int CALL_OUT = 10;
    private static final int MONITOR = 20;
    private static final int API = Opcodes.ASM9;
    /** The sum, and the stretch's share: two longs. */
    private static final int STACK = 4;

    private Counting(ClassVisitor to) {
        super(API, to);
    }

    static byte[] rewritten(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Counting(writer), 0);
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        return new Stretches(super.visitMethod(access, name, descriptor, signature, exceptions));
    }

    private static final class Stretches extends MethodVisitor {
        private int steps;

        Stretches(MethodVisitor to) {
            super(API, to);
        }

        private void end() {
            if (steps > 0) {
                super.visitFieldInsn(Opcodes.GETSTATIC, Steps.NAME, Steps.FIELD, "J");
                super.visitLdcInsn((long) steps);
                super.visitInsn(Opcodes.LADD);
                super.visitFieldInsn(Opcodes.PUTSTATIC, Steps.NAME, Steps.FIELD, "J");
                steps = 0;
            }
        }

        @Override
        public void visitInsn(int opcode) {
            switch (opcode) {
                case Opcodes.IDIV, Opcodes.LDIV, Opcodes.IREM, Opcodes.LREM, Opcodes.DDIV, Opcodes.FDIV, Opcodes.DREM ->
                    steps += DIVISION;
                case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> steps += MONITOR;
                default -> steps++;
            }
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN || opcode == Opcodes.ATHROW) {
                end();
            }
            super.visitInsn(opcode);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            steps++;
            super.visitIntInsn(opcode, operand);
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            steps++;
            super.visitVarInsn(opcode, variable);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            steps++;
            super.visitTypeInsn(opcode, type);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            steps++;
            super.visitFieldInsn(opcode, owner, name, descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            steps += StepLoader.counts(owner) ? 1 : CALL_OUT;
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            steps += CALL_OUT;
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        }

        @Override
        public void visitLdcInsn(Object value) {
            steps++;
            super.visitLdcInsn(value);
        }

        @Override
        public void visitIincInsn(int variable, int increment) {
            steps++;
            super.visitIincInsn(variable, increment);
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            steps += CALL_OUT;
            super.visitMultiANewArrayInsn(descriptor, dimensions);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            steps++;
            end();
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
            steps++;
            end();
            super.visitTableSwitchInsn(min, max, otherwise, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            steps++;
            end();
            super.visitLookupSwitchInsn(otherwise, keys, labels);
        }

        @Override
        public void visitLabel(Label label) {
            end();
            super.visitLabel(label);
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(maxStack + STACK, maxLocals);
        }
    }

    /** The name that class files write for a class. */
    static String internal(Class<?> type) {
        return Type.getInternalName(type);
    }
}
