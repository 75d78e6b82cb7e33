package org.relayplan.load;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.relayplan.source.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads documents: JSON with comments, in UTF-8 or UTF-16, up to 2 GB, as a stream. Whatever is wrong becomes a fault;
 * all faults of a document are found in one go, up to the first error of syntax, behind which nothing can be told.
 */
public final class DocumentReader {

    // Looser than our own limits, which know the place; these only keep a hostile document from filling the memory.
    private static final int HARD_LIMIT = 16 * TreeReader.LONGEST_TEXT;

    static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(HARD_LIMIT)
                    .maxNumberLength(HARD_LIMIT)
                    .build())
            .build();

    /** Hands nothing over. */
    static final Elements KEEP_ALL = new Elements() {
        @Override
        public boolean wants(String member) {
            return false;
        }

        @Override
        public void take(String member, Node element) {
            throw new IllegalStateException("nothing was wanted");
        }
    };

    private final Faults faults;
    private final boolean fingerprints;

    /**
     * A reader that adds to these faults.
     *
     * @param faults where each fault goes
     * @param fingerprints whether the documents' SHA-256 are wanted
     */
    public DocumentReader(Faults faults, boolean fingerprints) {
        this.faults = faults;
        this.fingerprints = fingerprints;
    }

    /** Reads a document into one tree; empty if it broke off, and then at least one fault was added. */
    public Optional<Document> read(Input input) {
        return read(input, KEEP_ALL);
    }

    /** Reads a document and hands the elements of some arrays over; empty if it broke off. */
    public Optional<Document> read(Input input, Elements elements) {
        try (InputStream bytes = input.open()) {
            return read(bytes, input.name(), elements);
        } catch (IOException e) {
            faults.add(Place.document(input.name()), UnreadableFile.sentence(e));
            return Optional.empty();
        }
    }

    /**
     * Reads a document from its bytes.
     *
     * @param bytes from the first byte on; closed at the end
     * @param file the document's name as the user gave it
     * @param elements takes the elements of chosen arrays
     * @return the document; empty if it broke off, and then at least one fault was added
     */
    public Optional<Document> read(InputStream bytes, String file, Elements elements) {
        Optional<MessageDigest> digest = fingerprints ? Optional.of(Fingerprint.begin()) : Optional.empty();
        DecodedText text = new DecodedText(bytes, file, faults, digest);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            TreeReader tree = new TreeReader(parser, file, elements, faults);
            Optional<Node> root = root(parser, tree, text, file);
            if (root.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> sha256 =
                    digest.isPresent() ? Optional.of(Fingerprint.end(digest.get())) : Optional.empty();
            return Optional.of(new Document(file, root.get(), sha256));
        }
    }

    private Optional<Node> root(JsonParser parser, TreeReader tree, DecodedText text, String file) {
        try {
            if (parser.nextToken() == null) {
                if (!text.stopped()) {
                    faults.add(Place.at(file, 1, 1, ""), "The document is empty; a JSON value is needed, such as { }.");
                }
                return Optional.empty();
            }
            Node root = tree.document();
            if (parser.nextToken() != null) {
                faults.add(SyntaxFault.place(file, parser.currentTokenLocation()), SyntaxSentence.TRAILING);
                return Optional.empty();
            }
            return text.stopped() ? Optional.empty() : Optional.of(root);
        } catch (TreeReader.TooDeep e) {
            return Optional.empty();
        } catch (JacksonException e) {
            if (!text.stopped() && !(text.broken() && SyntaxSentence.isAboutReplacement(e.getOriginalMessage()))) {
                new SyntaxFault(file, parser, tree).report(e, faults);
            }
            return Optional.empty();
        }
    }
}
