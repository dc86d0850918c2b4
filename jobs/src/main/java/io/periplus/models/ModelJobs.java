package io.periplus.models;

import io.periplus.config.Company;
import io.periplus.job.Job;
import io.periplus.models.churn.ChurnModel;
import io.periplus.models.linkage.LinkageModel;
import java.util.List;

/** The models of a night. */
public final class ModelJobs {
  private ModelJobs() {}

  public static List<Job> of(Company company) {
    return List.of(new DriverModel(company), new LinkageModel(company), new ChurnModel(company));
  }
}
