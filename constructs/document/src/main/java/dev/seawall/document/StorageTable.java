package dev.seawall.document;

import dev.seawall.document.form.Quantity;
import dev.seawall.document.form.Table;
import dev.seawall.model.storage.Storage;

/** {@link Storage}. */
final class StorageTable {
    static final Table<Storage.Builder, Storage> STORAGE = Table.<Storage.Builder, Storage>of("Storage", it -> Storage.builder(), Storage.Builder::build)
        .option("cache", Quantity.PERCENT, Storage.Builder::cache, Storage::cache)
        .option("temporary", Quantity.PERCENT, Storage.Builder::temporary, Storage::temporary)
        .option("logs", Quantity.PERCENT, Storage.Builder::logs, Storage::logs)
        .standard(Storage.builder().build());

    private StorageTable() {}
}
