package org.relayplan.fleet;

import java.util.SplittableRandom;

/**
 * Deals out disjoint parts of 10.0.0.0/8 and fd00::/8, and writes ranges inside them.
 *
 * <p>A slot is at most half used, so that the ranges of two slots never adjoin.
 */
final class AddressSlots {

    /** So many slots there are at most: each has four addresses of 10.0.0.0/8 then. */
    static final int MOST = 1 << 22;

    /** So deep can ranges of one slot lie inside one another: 64, 16, 4 addresses, and one. */
    static final int DEEPEST = 4;

    private static final int SPACE = 1 << 24;
    private static final int LARGEST_BLOCK = 64;
    private static final int[] LAST_OCTET = {255, 254, 252, 248, 240, 224, 192};

    private final int slots;
    private final int kind;
    private final int offset;
    private final int deepest;

    /**
     * Slots for one kind of server.
     *
     * @param wanted how many
     * @param nesting how deep ranges lie inside one another
     */
    AddressSlots(int wanted, int nesting, int kind, long seed) {
        this.slots = Math.max(2, Integer.highestOneBit(Math.max(1, wanted - 1)) * 2);
        this.kind = kind;
        this.offset = new SplittableRandom(seed * 31 + kind).nextInt(slots);
        this.deepest = nesting - 1;
    }

    /**
     * A range in a slot, as a block (CIDR, with a mask, or a-b) or, half of the deepest, one address.
     *
     * @param slot which one; two of one kind share no address
     * @param depth 0 is the slot's widest block; each deeper one lies inside the one before
     */
    String range(int slot, int depth, boolean ipv6, SplittableRandom random) {
        // An odd factor permutes the slots, so that neighbours in a list aren't neighbours in the address space.
        int place = slot * 0x9E37_79B1 + offset & slots - 1;
        int block = Math.min(LARGEST_BLOCK, SPACE / slots / 2);
        int start = 0;
        for (int i = 0; i < depth; i++) {
            int inner = Math.max(1, block / 4);
            start += (place >> i & 3) % (block / inner) * inner;
            block = inner;
        }
        block = depth == deepest && random.nextBoolean() ? 1 : block;
        return ipv6 ? ipv6(place, start, block, random) : ipv4(place * (SPACE / slots) + start, block, random);
    }

    private static String ipv4(int start, int block, SplittableRandom random) {
        int first = 10 << 24 | start;
        if (block == 1) {
            return dotted(first);
        }
        int bits = Integer.numberOfTrailingZeros(block);
        return switch (random.nextInt(4)) {
            case 0 -> dotted(first) + "-" + dotted(first + block - 1);
            case 1 -> dotted(first) + "(255.255.255." + LAST_OCTET[bits] + ")";
            default -> dotted(first) + "/" + (32 - bits);
        };
    }

    private static String dotted(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 0xFF) + "." + (address >>> 8 & 0xFF) + "." + (address & 0xFF);
    }

    private String ipv6(int place, int start, int block, SplittableRandom random) {
        String net = "fd00:" + hex(kind & 0xFFFF) + ":" + hex(place >>> 16) + ":" + hex(place & 0xFFFF) + "::";
        // From :40 on, for a zero would be swallowed by the double colon.
        String first = net + hex(0x40 + start);
        if (block == 1) {
            return first;
        }
        return random.nextInt(4) == 0
                ? first + "-" + net + hex(0x3F + start + block)
                : first + "/" + (128 - Integer.numberOfTrailingZeros(block));
    }

    private static String hex(int number) {
        return Integer.toHexString(number);
    }
}
