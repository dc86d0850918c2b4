"""What a task makes of the code with which the command line ends."""

import pytest
from airflow.sdk.exceptions import AirflowException, AirflowFailException

from periplus_airflow import PeriplusCommand, exit_code


@pytest.fixture
def stage(database) -> PeriplusCommand:
    task = PeriplusCommand(task_id="gold", words=["night"])
    # As rendered: the connection and the binary are real, the templates are tested elsewhere.
    task.application = "periplus.jar"
    task.jars = "one.jar"
    return task


@pytest.mark.parametrize("code", [0, 10])
def test_a_published_night_succeeds_though_it_be_degraded(stage, spark_submit, code):
    spark_submit.ends_with(code)
    stage.execute({})
    assert len(spark_submit.calls()) == 1


@pytest.mark.parametrize("code", [20, 30, 64, 78])
def test_what_no_retry_can_mend_fails_at_once_and_says_why(stage, spark_submit, code):
    spark_submit.ends_with(code)
    with pytest.raises(AirflowFailException, match=rf"ended with {code}: .*No retry can help"):
        stage.execute({})


@pytest.mark.parametrize("code", [1, 3, 52, 70, 74, 75, 130, 137, 143])
def test_what_a_retry_may_mend_is_left_to_the_retries(stage, spark_submit, code):
    spark_submit.ends_with(code)
    with pytest.raises(AirflowException) as failure:
        stage.execute({})
    assert not isinstance(failure.value, AirflowFailException)


def test_a_killed_driver_is_recognised_by_its_negative_code():
    assert exit_code("Cannot execute: spark-submit ... Error code is: -9.") == -9
    assert exit_code("spark-submit is not on PATH") is None
