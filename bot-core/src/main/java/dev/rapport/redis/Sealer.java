package dev.rapport.redis;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import dev.rapport.platform.KeptThreads;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Seals what is stored, by Tink's AES-256-GCM, and binds each value to its place, so that a value moved to another key,
 * another field or another revision does not open. Long values, and those that stay, are packed first where that makes
 * them smaller.
 */
public final class Sealer {
    private static final int KEY_ID = 1;

    /**
     * Tink keeps a source of randomness for each thread, and searches the class path for Conscrypt whenever it makes
     * one. On a virtual thread that is not kept, that costs ten times the sealing: these keep theirs.
     */
    private static final Executor SEALING = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("sealing-", 0).factory());

    private final Aead aead;

    public Sealer(MasterSecret secret) {
        try {
            AeadConfig.register();
            aead = keyset(secret.derive("values", 32)).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @AccessesPartialKey
    private static KeysetHandle keyset(byte[] bytes) throws GeneralSecurityException {
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(bytes.length)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        var key = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(KEY_ID)
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withFixedId(KEY_ID).makePrimary())
                .build();
    }

    /** Where sealing is cheap for whoever asks. What is done there waits for nothing. */
    Executor where() {
        return KeptThreads.here() ? Runnable::run : SEALING;
    }

    /** Does work that seals several values where sealing is cheap. @param work waits for nothing */
    public <T> T together(Supplier<T> work) {
        if (KeptThreads.here()) {
            return work.get();
        }
        try {
            return CompletableFuture.supplyAsync(work, SEALING).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException itself ? itself : failure;
        }
    }

    /** @param place key, field and revision, joined so that no two places read alike */
    public byte[] seal(byte[] plain, String place) {
        return together(() -> sealed(Packing.packIfLong(plain), place));
    }

    /** As {@link #seal}, for what is written once and kept: packed however short it is. */
    public byte[] sealForGood(byte[] plain, String place) {
        return together(() -> sealed(Packing.pack(plain), place));
    }

    private byte[] sealed(byte[] packed, String place) {
        try {
            return aead.encrypt(packed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws SealBroken where the secret is another one, or the value was changed or belongs elsewhere */
    public byte[] open(byte[] sealed, String place) {
        try {
            return Packing.unpack(aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new SealBroken(broken);
        }
    }
}
