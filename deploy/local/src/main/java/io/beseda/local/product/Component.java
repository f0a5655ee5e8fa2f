package io.beseda.local.product;

import io.beseda.local.process.Program;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One process of the product, before it runs.
 *
 * @param launch starts it; it need not answer yet
 * @param ready whether it does its work now
 */
record Component(String name, Path log, Supplier<Program> launch, BooleanSupplier ready) {}
