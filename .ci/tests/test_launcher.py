"""The launcher, with a Java and a Maven that do as they are told."""

import shutil
import signal
import subprocess
from pathlib import Path

import pytest

LAUNCHER = Path(__file__).parents[2] / "periplus"

JAVA = """#!/usr/bin/env bash
printf '%s\\n' "$@" >"$SEEN/java"
trap 'echo stopped >"$SEEN/stopped"; exit 143' TERM
if [[ ${!#} == wait ]]; then
  echo ready
  for _ in {1..100}; do sleep 0.1; done
fi
exit "${JAVA_ENDS_WITH:-0}"
"""

MAVEN = """#!/usr/bin/env bash
echo "$@" >>"$SEEN/maven"
sleep 0.2
if [[ -n ${MAVEN_SAYS:-} ]]; then
  echo "[INFO] Compiling"
  echo "$MAVEN_SAYS"
  echo "[ERROR] Re-run Maven using the -X switch"
  exit 1
fi
mkdir -p target/lib
touch target/periplus.jar
echo one.jar:two.jar >target/classpath.txt
"""


class Installation:
    """A project of the launcher's own, in a folder with a blank in its name."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "a project"
        self.seen = folder / "seen"
        self.sources = self.home / "jobs" / "src" / "main"
        self.sources.mkdir(parents=True)
        self.seen.mkdir()
        shutil.copy(LAUNCHER, self.home)
        opens = (
            "--add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED"
        )
        self.write("a project/pom.xml", f"<spark.opens>{opens}</spark.opens>\n")
        self.write("jdk/release", 'JAVA_VERSION="17.0.15"\n')
        self.program("jdk/bin/java", JAVA)
        self.program("jdk/bin/javac", JAVA)
        self.program("bin/mvn", MAVEN)
        self.environment = {
            "PATH": f"{folder}/bin:/usr/bin:/bin",
            "JAVA_HOME": f"{folder}/jdk",
            "SEEN": str(self.seen),
        }

    def write(self, name: str, content: str) -> Path:
        file = self.home.parent / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
        return file

    def program(self, name: str, script: str) -> None:
        self.write(name, script).chmod(0o755)

    def lacks_all_but(self, *tools: str) -> None:
        only = self.home.parent / "only"
        only.mkdir()
        for tool in tools:
            (only / tool).symlink_to(shutil.which(tool))
        self.environment["PATH"] = str(only)

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen:
        return subprocess.Popen(
            [self.home / "periplus", *arguments],
            cwd=self.seen,
            env=self.environment | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str, **environment: str) -> tuple[int, str]:
        process = self.start(*arguments, **environment)
        _, told = process.communicate(timeout=30)
        return process.returncode, told

    def java(self) -> list[str]:
        return (self.seen / "java").read_text().splitlines()

    def builds(self) -> int:
        record = self.seen / "maven"
        return len(record.read_text().splitlines()) if record.exists() else 0


@pytest.fixture
def periplus(tmp_path) -> Installation:
    return Installation(tmp_path)


def test_arguments_reach_the_program_as_they_were_typed(periplus):
    code, _ = periplus.run("sql", "select 'a  b'", "")
    assert code == 0
    java = periplus.java()
    assert java[java.index("io.periplus.Main") + 1 :] == ["sql", "select 'a  b'", ""]
    assert "-Xmx4g" in java
    assert f"-Dperiplus.home={periplus.home}" in java
    assert "--add-opens=java.base/java.io=ALL-UNNAMED" in java


@pytest.mark.parametrize("code", [0, 10, 20, 30, 64, 70, 74, 75, 78])
def test_the_exit_code_of_the_program_is_the_launchers(periplus, code):
    assert periplus.run("night", JAVA_ENDS_WITH=str(code))[0] == code


@pytest.mark.parametrize("code", ["3", "52"])
def test_memory_that_ran_out_is_told_and_may_be_retried(periplus, code):
    ended, told = periplus.run("night", JAVA_ENDS_WITH=code, PERIPLUS_HEAP="2g")
    assert ended == 74
    assert "PER-7005: out of memory with PERIPLUS_HEAP=2g" in told


def test_a_stop_reaches_the_night_which_ends_by_itself(periplus):
    night = periplus.start("wait")
    night.stdout.readline()
    night.send_signal(signal.SIGTERM)
    night.communicate(timeout=30)
    assert night.returncode == 143
    assert (periplus.seen / "stopped").exists()


def test_it_builds_once_and_again_only_when_a_source_is_newer(periplus):
    _, told = periplus.run("status")
    assert "building" in told
    assert periplus.run("status") == (0, "")
    assert periplus.builds() == 1
    (periplus.sources / "New.java").write_text("")
    periplus.run("status")
    assert periplus.builds() == 2


def test_a_source_that_was_deleted_counts_as_newer(periplus):
    source = periplus.sources / "Old.java"
    source.write_text("")
    periplus.run("status")
    source.unlink()
    periplus.run("status")
    assert periplus.builds() == 2


def test_two_launchers_do_not_build_at_once(periplus):
    both = [periplus.start("status"), periplus.start("status")]
    for one in both:
        one.communicate(timeout=30)
    assert [one.returncode for one in both] == [0, 0]
    assert periplus.builds() == 1


def test_a_build_that_fails_shows_what_the_compiler_said_and_is_tried_again(periplus):
    said = "[ERROR] /jobs/src/main/java/Night.java:[3,9] cannot find symbol"
    code, told = periplus.run("status", MAVEN_SAYS=said)
    assert code == 70
    assert said in told
    assert "Re-run Maven" not in told
    assert periplus.run("status")[0] == 0


def test_another_java_is_refused(periplus):
    periplus.write("jdk/release", 'JAVA_VERSION="21.0.2"\n')
    periplus.lacks_all_but("bash", "readlink", "dirname", "grep", "locale")
    code, told = periplus.run("status")
    assert code == 78
    assert "needs JDK 17" in told


def test_a_build_without_maven_says_so(periplus):
    periplus.lacks_all_but("bash", "readlink", "dirname", "grep", "locale", "flock")
    code, told = periplus.run("status")
    assert code == 78
    assert "Maven (mvn) is not on PATH" in told


@pytest.mark.parametrize(
    ("arguments", "environment", "code", "told"),
    [
        (["--master"], {}, 64, "--master needs a URL"),
        (["status"], {"PERIPLUS_HEAP": "lots"}, 78, "PERIPLUS_HEAP is 'lots'"),
        (["--master", "yarn", "status"], {}, 78, "needs spark-submit"),
        (["status"], {"PERIPLUS_MASTER": "yarn", "SPARK_HOME": "/nowhere"}, 78, "/nowhere/bin"),
    ],
)
def test_what_is_missing_is_named(periplus, arguments, environment, code, told):
    ended, said = periplus.run(*arguments, **environment)
    assert ended == code
    assert told in said


def test_a_cluster_is_reached_by_spark_submit_with_the_libraries(periplus):
    periplus.program("spark/bin/spark-submit", JAVA)
    periplus.write("a project/target/lib/delta.jar", "")
    periplus.run(
        "--master", "spark://host:7077", "night", SPARK_HOME=f"{periplus.home.parent}/spark"
    )
    submitted = periplus.java()
    assert submitted[submitted.index("--master") + 1] == "spark://host:7077"
    assert submitted[submitted.index("--jars") + 1] == f"{periplus.home}/target/lib/delta.jar"
    assert submitted[-2:] == [f"{periplus.home}/target/periplus.jar", "night"]


def test_a_local_master_needs_no_spark_submit(periplus):
    periplus.run("--master", "local[2]", "night")
    assert "-Dperiplus.master=local[2]" in periplus.java()
