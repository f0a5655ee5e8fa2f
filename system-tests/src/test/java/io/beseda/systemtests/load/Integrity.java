package io.beseda.systemtests.load;

/** What became of the messages of a run. */
record Integrity(int sent, int stored, int delivered, int lost, int doubled, int disordered, int refused) {

    static final Integrity NONE = new Integrity(0, 0, 0, 0, 0, 0, 0);

    Integrity plus(Integrity other) {
        return new Integrity(
                sent + other.sent,
                stored + other.stored,
                delivered + other.delivered,
                lost + other.lost,
                doubled + other.doubled,
                disordered + other.disordered,
                refused + other.refused);
    }

    boolean flawless() {
        return sent == stored && sent == delivered && lost == 0 && doubled == 0 && disordered == 0 && refused == 0;
    }

    @Override
    public String toString() {
        return "sent %d = stored %d = delivered %d, lost %d, doubled %d, out of order %d, refused %d"
                .formatted(sent, stored, delivered, lost, doubled, disordered, refused);
    }
}
