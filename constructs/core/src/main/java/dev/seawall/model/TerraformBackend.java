package dev.seawall.model;

import dev.seawall.model.network.Region;
import dev.seawall.units.RefusedValue;

/** Where Terraform keeps the state of an environment. */
public sealed interface TerraformBackend {
    /** Bytes of an object's key in S3. Longer texts never meet a pattern: the JDK's matcher recurses, and its stack ends at some thousand parts. */
    int LONGEST = 1024;

    /** Where that was said. */
    Places places();

    /** In the working directory; for trying out. The default. */
    static Local local() {
        return new Local(Places.NONE.said(""));
    }

    /**
     * In an S3 bucket with S3's own lock file (Terraform 1.10 and newer), encrypted.
     */
    static S3 s3(String bucket, String key, Region region) {
        return new S3(bucket, key, region, Places.NONE.said("", "bucket", "key", "region"));
    }

    /** In a workspace of HCP Terraform. */
    static Cloud cloud(String organization, String workspace) {
        return new Cloud(organization, workspace, Places.NONE.said("", "organization", "workspace"));
    }

    /**
     * See {@link #local}.
     *
     * @param places where that was said
     */
    record Local(Places places) implements TerraformBackend {
        public Local {
            RefusedValue.require("terraform.backend.places", places);
        }
    }

    /**
     * See {@link #s3}.
     *
     * @param bucket a bucket's name (S3 User Guide, naming rules)
     * @param key path of the state in the bucket
     * @param region the bucket's Region
     * @param places where that was said
     */
    record S3(String bucket, String key, Region region, Places places) implements TerraformBackend {
        public S3 {
            requireForm("terraform.backend.bucket", bucket, "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", "a bucket name (3 to 63 of a-z 0-9 . -)");
            if (!free(bucket)) {
                throw new RefusedValue("BackendNameForm", "terraform.backend.bucket", bucket, "a bucket name (no address, no two dots in a row, none of AWS's own prefixes and suffixes: S3 User Guide, naming rules)",
                    "correct the name");
            }
            requireForm("terraform.backend.key", key, "[A-Za-z0-9_.=-]+(/[A-Za-z0-9_.=-]+)*", "a path of A-Z a-z 0-9 _ . = - without leading slash");
            RefusedValue.require("terraform.backend.region", region);
            RefusedValue.require("terraform.backend.places", places);
        }
    }

    /**
     * See {@link #cloud}.
     *
     * @param organization the organization's name
     * @param workspace the workspace's name
     * @param places where that was said
     */
    record Cloud(String organization, String workspace, Places places) implements TerraformBackend {
        public Cloud {
            requireForm("terraform.backend.organization", organization, "[A-Za-z0-9_-]{1,90}", "1 to 90 of A-Z a-z 0-9 _ -");
            requireForm("terraform.backend.workspace", workspace, "[A-Za-z0-9_-]{1,90}", "1 to 90 of A-Z a-z 0-9 _ -");
            RefusedValue.require("terraform.backend.places", places);
        }
    }

    /** What S3 refuses of names that have the right letters. */
    private static boolean free(String bucket) {
        boolean address = bucket.matches("[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+");
        boolean taken = bucket.startsWith("xn--") || bucket.startsWith("sthree-") || bucket.endsWith("-s3alias") || bucket.endsWith("--ol-s3") || bucket.endsWith(".mrap") || bucket.endsWith("--x-s3");
        return !address && !taken && !bucket.contains("..");
    }

    private static void requireForm(String path, String value, String form, String words) {
        RefusedValue.require(path, value);
        if (value.length() > LONGEST || !value.matches(form)) {
            throw new RefusedValue("BackendNameForm", path, value, words, "correct the name");
        }
    }
}
