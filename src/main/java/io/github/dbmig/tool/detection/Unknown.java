package io.github.dbmig.tool.detection;

/** A fact that cannot be known without running the project, and why. */
public record Unknown(String what, String reason) {}
