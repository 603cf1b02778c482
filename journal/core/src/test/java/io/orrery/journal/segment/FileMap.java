package io.orrery.journal.segment;

import io.orrery.codecs.EventRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What each byte of an intact segment file is for, by a walk of its own. */
public final class FileMap {
    public enum Kind {
        DOCUMENT_HEADER, RECORD, PADDING, METADATA_HEADER, METADATA, END_MARK, BEHIND_END_MARK, UNUSED
    }

    /** Bytes of one kind, and between which sequences damage in them is to be reported. */
    public record Part(Kind kind, int begin, int end, long firstBad, long lastBad) {
        /** True for the first few parts and the last few of a file. */
        public boolean isNear(FileMap map) {
            int index = map.parts.indexOf(this);
            return index < 40 || index > map.parts.size() - 20;
        }
    }

    private static Path cachedFile;
    private static FileMap cached;

    private final List<Part> parts = new ArrayList<>();
    private final ByteBuffer bytes;
    private long sequence;

    private FileMap(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        bytes = ByteBuffer.allocateDirect(all.length).put(all).order(ByteOrder.LITTLE_ENDIAN);
        walk();
    }

    public static FileMap of(Path file) throws IOException {
        if (!file.equals(cachedFile)) {
            cached = new FileMap(file);
            cachedFile = file;
        }
        return cached;
    }

    public List<Part> parts() {
        return parts;
    }

    public Part at(long offset) {
        return parts.stream().filter(part -> part.begin <= offset && offset < part.end).findFirst().orElseThrow();
    }

    private void walk() {
        sequence = firstSequence();
        int position = 0;
        while (position < bytes.capacity()) {
            int header = bytes.getInt(position);
            int begin = position + 4;
            int end = begin + (header & 0x3FFF_FFFF);
            if (header == 0xC000_0000) {
                parts.add(new Part(Kind.END_MARK, position, begin, sequence, sequence));
                parts.add(new Part(Kind.BEHIND_END_MARK, begin, bytes.capacity(), sequence, sequence));
                return;
            } else if (header == 0) {
                parts.add(new Part(Kind.UNUSED, position, bytes.capacity(), sequence, sequence));
                return;
            } else if ((header & 0x4000_0000) != 0) {
                parts.add(new Part(Kind.METADATA_HEADER, position, begin, sequence, sequence));
                parts.add(new Part(Kind.METADATA, begin, end, sequence, sequence));
            } else {
                document(position, begin, end);
            }
            position = end + 3 & ~3;
            if (position > end) {
                parts.add(new Part(Kind.PADDING, end, position, sequence, sequence));
            }
        }
    }

    private void document(int position, int begin, int end) {
        int headerIndex = parts.size();
        parts.add(null);
        long first = sequence;
        EventRecord record = new EventRecord();
        for (int at = begin; at < end; at += record.length()) {
            record.wrap(bytes, at);
            parts.add(new Part(Kind.RECORD, at, at + record.length(), sequence, sequence));
            sequence++;
        }
        parts.set(headerIndex, new Part(Kind.DOCUMENT_HEADER, position, begin, first, sequence));
    }

    private long firstSequence() {
        int position = 0;
        while ((bytes.getInt(position) & 0x4000_0000) != 0) {
            position = position + 4 + (bytes.getInt(position) & 0x3FFF_FFFF) + 3 & ~3;
        }
        return new EventRecord().wrap(bytes, position + 4).sequence();
    }
}
