package io.github.dbmig.tool.project;

/** A tool to begin with, by what the project is made of. */
public record Recommendation(String tool, String why) {}
