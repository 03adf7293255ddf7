package dev.seawall.snapshot;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a snapshot leaves out of a document because it changes without the edge: each has a name, which the document shows in its place. Logical ids stay, hashes within them too, because another id is another resource.
 * User-data is not scrubbed but unpacked: where it stood, its size is said, and its files follow.
 */
public enum Scrubber {
    /** SHA-256 of assets, in keys of S3 and tags of images: another byte in a bundled file is another hash, and the asset is not the edge. */
    ASSET_HASH("(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])", "(asset hash)"),
    /** Which releases of the tool and its libraries wrote the document: CDK's analytics and CDKTF's metadata. Versions that are deployed, of providers for instance, stay. */
    TOOL_VERSION("(?<=\"Analytics\"\\s{0,2}:\\s{0,2}\")[^\"]*(?=\")|(?<=\"stackName\"\\s{0,2}:\\s{0,2}\"[^\"]{1,200}\",\\s{0,40}\"version\"\\s{0,2}:\\s{0,2}\")[^\"]*(?=\")", "(tool version)"),
    /** Folders of the machine that wrote the document, before the name of a file of assets or of Terraform's state. */
    MACHINE_PATH("(?<=\"(?:aws:asset:path|path|filename|source)\"\\s{0,2}:\\s{0,2}\")(?:/|[A-Za-z]:(?:/|\\\\\\\\))[^\"]*(?:/|\\\\\\\\)(?=[^\"/]+\")", "(machine path)/");

    private final Pattern pattern;
    private final String instead;

    Scrubber(String pattern, String instead) {
        this.pattern = Pattern.compile(pattern);
        this.instead = instead;
    }

    /** What stands in the place of what was left out. */
    public String instead() {
        return instead;
    }

    String scrub(String text) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(instead));
    }

    /** All of them, and the folder that was read. */
    static String scrub(String text, Path folder) {
        String scrubbed = text;
        for (Path around = folder.toAbsolutePath().normalize(); around != null && around.getNameCount() > 1; around = around.getParent()) {
            scrubbed = scrubbed.replace(around.toString(), "(machine path)");
        }
        return scrub(scrubbed, values());
    }

    static String scrub(String text, Scrubber... scrubbers) {
        String scrubbed = text;
        for (Scrubber scrubber : scrubbers) {
            scrubbed = scrubber.scrub(scrubbed);
        }
        return scrubbed;
    }
}
