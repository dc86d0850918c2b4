# Shared by the scripts of this folder: compiles what they need and starts a class of the fault kit.
# Sourced from the project's folder.

run_test_class() { # option of the JVM, class, arguments
  local heap=$1 opens
  shift
  mkdir -p target/soak
  mvn -B -q -Dspotless.check.skip test-compile dependency:build-classpath \
    -Dmdep.includeScope=test -Dmdep.outputFile=target/soak/classpath.txt >&2
  # One archive instead of two folders: only then may the JVMs share the classes that they loaded.
  "${JAVA_HOME:+$JAVA_HOME/bin/}jar" cf target/soak/classes.jar -C target/classes .
  "${JAVA_HOME:+$JAVA_HOME/bin/}jar" uf target/soak/classes.jar -C target/test-classes .
  opens=$(sed -n 's:.*<spark\.opens>\(.*\)</spark\.opens>.*:\1:p' pom.xml)
  # shellcheck disable=SC2086 # one word an option
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" "$heap" -XX:+UseSerialGC $opens -Duser.timezone=UTC \
    -Dperiplus.home="$PWD" -Dperiplus.faults.archive=target/soak/classes.jsa \
    -cp "target/soak/classes.jar:$(<target/soak/classpath.txt)" "$@"
}
