package io.periplus.config;

/** A name that people read, in the three languages of the product. */
public record Label(String en, String es, String pt) {}
