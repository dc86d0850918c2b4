package io.periplus.night;

import io.periplus.errors.ExitCode;
import java.util.List;

/**
 * How a night ended.
 *
 * @param exit what the process says to the scheduler
 * @param releaseId the release that readers see now; empty when a stage ran that does not publish
 * @param sentence what happened, in words
 * @param degraded what is missing or kept from before, in words
 */
public record Outcome(ExitCode exit, String releaseId, String sentence, List<String> degraded) {}
