#!/bin/sh
# Tests of the launcher, ./chandlery: tests/launcher.sh
#
# It runs in folders of its own, with a small program in the jar's place and a Maven that only copies it, so that the
# whole takes seconds. Needs a JDK of 17 or newer. Prints one line for each test, and how many passed.
#
# shellcheck disable=SC2016 # single quotes keep what a shell started later, or nobody, expands
set -u

project=$(CDPATH='' cd -P -- "$(dirname -- "$0")/.." && pwd -P)
room=$(mktemp -d) || exit 1
room=$(CDPATH='' cd -P -- "$room" && pwd -P)
trap 'rm -rf "$room"' EXIT
trap 'exit 1' HUP INT TERM
passed=0 failed=0
unset CHANDLERY_JAVA_OPTS CHANDLERY_ARCHIVE XDG_CACHE_HOME
HOME=$room/home
export HOME
mkdir -p "$HOME"

# check NAME CONDITION...: the test passes if the command CONDITION succeeds.
check() {
    name=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
        printf 'ok      %s\n' "$name"
    else
        failed=$((failed + 1))
        printf 'not ok  %s\n' "$name"
        for stream in out err; do
            if [ -s "$room/$stream" ]; then sed "s/^/          $stream: /" "$room/$stream"; fi
        done
    fi
}

# run COMMAND...: keeps what it prints in $room/out and $room/err, and its exit code in $code.
run() {
    "$@" >"$room/out" 2>"$room/err" </dev/null
    code=$?
}

printed() { grep -qF -- "$2" "$room/$1"; }
silent() { [ ! -s "$room/$1" ]; }
exited() { [ "$code" = "$1" ]; }
both() { "$1" "$2" && "$3" "$4" "$5"; }
builds() { [ "$(wc -l <"$room/builds")" -eq "$1" ]; }

# --- What the launcher meets -----------------------------------------------------------------------------------------

# The real JDK, for what only a JVM shows.
java=$(command -v javac) || { echo "tests/launcher.sh: no javac on the PATH" >&2; exit 1; }
real=$(CDPATH='' cd -P -- "$(dirname -- "$(readlink -f "$java")")/.." && pwd -P)

# The program: prints what it was given, or does what it is told.
mkdir -p "$room/program"
cat >"$room/program/Main.java" <<'JAVA'
public final class Main {
    public static void main(String[] arguments) throws Exception {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (first.equals("exit")) {
            System.exit(Integer.parseInt(arguments[1]));
        } else if (first.equals("wait")) {
            System.out.println("waiting");
            Thread.sleep(60_000);
        }
        System.out.println("folder " + System.getProperty("user.dir"));
        for (String argument : arguments) {
            System.out.println("argument [" + argument + "]");
        }
        for (String option : java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            System.out.println("option " + option);
        }
    }
}
JAVA
mkdir -p "$room/program/dev/chandlery/server"
cat >"$room/program/dev/chandlery/server/WarmUp.java" <<'JAVA'
package dev.chandlery.server;

public final class WarmUp {
    public static void main(String[] arguments) {
        System.out.println("warm-up [" + arguments[0] + "]");
    }
}
JAVA
(cd "$room/program" && "$real/bin/javac" --release 17 Main.java dev/chandlery/server/WarmUp.java &&
    "$real/bin/jar" --create --file chandlery.jar --main-class Main Main*.class dev) || exit 1

# A Maven that copies the program to where the build leaves it, and counts.
mkdir -p "$room/bin"
cat >"$room/bin/mvn" <<'MAVEN'
#!/bin/sh
echo "$*" >>"$ROOM/builds"
if [ -f "$ROOM/broken" ]; then echo "Compilation failure: Sails.java:7"; exit 1; fi
mkdir -p index-server/target && cp "$ROOM/program/chandlery.jar" index-server/target/chandlery.jar
if [ -f "$ROOM/edit-while-building" ]; then touch generator/src/main/Sails.java; fi
MAVEN
chmod +x "$room/bin/mvn"
ROOM=$room
PATH=$room/bin:$PATH
JAVA_HOME=$real
export ROOM PATH JAVA_HOME

# checkout FOLDER: a source checkout, as far as the launcher sees one.
checkout() {
    mkdir -p "$1/site/src/main" "$1/generator/src/main" "$1/index-server/src/main"
    cp "$project/chandlery" "$1/chandlery"
    touch "$1/pom.xml" "$1/site/pom.xml" "$1/generator/pom.xml" "$1/index-server/pom.xml"
    touch "$1/generator/src/main/Sails.java" "$1/generator/src/main/Ropes.java"
    : >"$room/builds"
}

# settle CHECKOUT: makes its sources older than any build.
settle() { find "$1" -path '*/target' -prune -o -exec touch -t 200001010000 {} +; }

# --- Building --------------------------------------------------------------------------------------------------------

ship="$room/a ship's checkout"
checkout "$ship"
run "$ship/chandlery" --version
check 'the first use builds and then runs' both exited 0 printed out 'argument [--version]'
check 'a build announces itself on standard error' printed err 'chandlery: building (first use'
check 'nothing of the build is on standard output' [ "$(head -n 1 "$room/out" | cut -c 1-6)" = folder ]
check 'the build leaves tests out' grep -q -- '-Pquick package' "$room/builds"
run "$ship/chandlery" --version
check 'the second use does not build' builds 1
check 'without a build nothing is on standard error' silent err

touch -t 203001010000 "$ship/generator/src/main/Sails.java"
run "$ship/chandlery" --version
check 'a newer source is built' builds 2
settle "$ship"
touch -t 203001010000 "$ship/site/pom.xml"
run "$ship/chandlery" --version
check 'a newer pom.xml is built' builds 3
settle "$ship"
run "$ship/chandlery" --version
check 'what is older is not built again' builds 3
touch -t 202001010000 "$ship/index-server/target/chandlery.jar"
run "$ship/chandlery" --version
check 'an old jar with older sources is not built again' builds 3
rm "$ship/generator/src/main/Ropes.java"
run "$ship/chandlery" --version
check 'a deleted source is built' builds 4
settle "$ship"
touch "$room/edit-while-building"
touch "$ship/site/pom.xml"
run "$ship/chandlery" --version
rm "$room/edit-while-building"
run "$ship/chandlery" --version
check 'a source that changes during a build is built by the next use' builds 6

touch "$room/broken"
touch -t 203001010000 "$ship/site/pom.xml"
run "$ship/chandlery" --version
check 'a failed build exits 3 and shows its log' both exited 3 printed err 'Compilation failure: Sails.java:7'
check 'a failed build says where the log is' printed err "target/launcher-build.log"
check 'a failed build runs nothing' silent out
rm "$room/broken"
settle "$ship"
run "$ship/chandlery" --version
check 'after a failed build the next use builds again' both exited 0 printed err 'building (first use'

# --- Two at once -----------------------------------------------------------------------------------------------------

fleet=$room/fleet
checkout "$fleet"
"$fleet/chandlery" one >"$room/one" 2>/dev/null &
first=$!
"$fleet/chandlery" two >"$room/two" 2>/dev/null &
second=$!
"$fleet/chandlery" three >"$room/three" 2>/dev/null &
third=$!
wait "$first" && wait "$second" && wait "$third"
check 'three first uses at once succeed' [ "$?" = 0 ]
check 'three first uses at once build once' builds 1
check 'each of them runs its own command' [ "$(cat "$room/one" "$room/two" "$room/three" | grep -c 'argument \[')" = 3 ]
check 'the lock is gone afterwards' [ ! -e "$fleet/target/launcher.lock" ]
mkdir "$fleet/target/launcher.lock"
sh -c 'echo $$' >"$fleet/target/launcher.lock/pid"
touch -t 203001010000 "$fleet/site/pom.xml"
run "$fleet/chandlery" again
check 'the lock of a process that ended does not stand in the way' both exited 0 printed out 'argument [again]'

# --- Passing on ------------------------------------------------------------------------------------------------------

settle "$fleet"
cd "$room/home" || exit 1
run "$fleet/chandlery" 'two words' '' '*' "it's" '$HOME' '--x=a b'
check 'arguments pass on as they are' [ "$(grep argument "$room/out" | tr -d '\n')" = \
    "argument [two words]argument []argument [*]argument [it's]argument [\$HOME]argument [--x=a b]" ]
check 'the working folder stays' printed out "folder $room/home"
for expected in 0 1 2 3 42; do
    run "$fleet/chandlery" exit "$expected"
    check "exit code $expected passes on" exited "$expected"
done
"$fleet/chandlery" wait >"$room/waiting" 2>/dev/null &
waiting=$!
tries=0
until grep -q waiting "$room/waiting" || [ "$tries" -ge 300 ]; do
    tries=$((tries + 1))
    sleep 0.1
done
kill -TERM "$waiting"
wait "$waiting"
check 'a signal reaches the program, which is the same process' [ "$?" = 143 ]

mkdir -p "$room/links/deeper"
ln -s "$ship/chandlery" "$room/links/absolute"
ln -s "../absolute" "$room/links/deeper/chandlery"
run "$room/links/absolute" here
check 'a symbolic link to it works' printed out 'argument [here]'
run "$room/links/deeper/chandlery" here
check 'a relative link to a link works' printed out 'argument [here]'
PATH=$room/links/deeper:$PATH run chandlery here
check 'it works from the PATH' printed out 'argument [here]'
cd "$fleet" || exit 1
run sh chandlery here
check 'it works by its bare name' printed out 'argument [here]'
cd "$room" || exit 1

# --- The JVM ---------------------------------------------------------------------------------------------------------

run "$fleet/chandlery" here
check 'short runs are the default' printed out 'option -XX:TieredStopAtLevel=1'
CHANDLERY_JAVA_OPTS='-Xmx77m -Xss2m' run "$fleet/chandlery" here
check 'CHANDLERY_JAVA_OPTS gives options' printed out 'option -Xmx77m'
check 'CHANDLERY_JAVA_OPTS replaces the defaults' [ "$(grep -c TieredStopAtLevel "$room/out")" = 0 ]

archive() { find "$HOME/.cache/chandlery" -name "*+fleet+*" 2>/dev/null | head -n 1; }
check 'without the example no archive is made by itself' [ -z "$(archive)" ]
CHANDLERY_ARCHIVE=create run "$fleet/chandlery" exit 5
check 'making the archive passes the exit code on' exited 5
check 'the archive is in the cache folder' [ -s "$(archive)" ]
check 'nothing else is left there' [ "$(find "$HOME/.cache/chandlery" -type f | wc -l)" -eq 1 ]
run "$fleet/chandlery" here
check 'the archive is used' printed out "$(archive)"
check 'the JVM takes it without a word' silent err
CHANDLERY_ARCHIVE=off run "$fleet/chandlery" here
check 'CHANDLERY_ARCHIVE=off leaves it' [ "$(grep -c "$(archive)" "$room/out")" = 0 ]
touch -t 203001010000 "$fleet/index-server/target/chandlery.jar"
run "$fleet/chandlery" here
check 'an archive older than the jar is left' [ "$(grep -c "$(archive)" "$room/out")" = 0 ]
touch -t 202001010000 "$fleet/index-server/target/chandlery.jar"
head -c 4096 "$(archive)" >"$room/short" && cat "$room/short" >"$(archive)"
CHANDLERY_ARCHIVE=create run "$fleet/chandlery" exit 0
run "$fleet/chandlery" here
check 'an archive can be made anew' both exited 0 printed out "$(archive)"
HOME=/nonexistent run "$fleet/chandlery" here
check 'it runs without a home folder' both exited 0 printed out 'argument [here]'
checkout "$room/with-example" && mkdir "$room/with-example/templates-repo-example"
run "$room/with-example/chandlery" here
check 'a build ends with making the archive' [ -s "$(find "$HOME/.cache/chandlery" -name "*+with-example+*" | head -n 1)" ]
check 'it is made by the warm-up on the example' \
    grep -qF "warm-up [$room/with-example/templates-repo-example]" "$room/with-example/target/launcher-build.log"
check 'what that run prints stays in the log' [ "$(grep -c 'warm-up \[' "$room/out")" = 0 ]

# --- Choosing the JDK ------------------------------------------------------------------------------------------------

# jdk NAME VERSION: a JDK whose java only says which it is.
jdk() {
    mkdir -p "$room/jdks/$1/bin"
    printf 'IMPLEMENTOR="Chandlery"\nJAVA_RUNTIME_VERSION="%s+1"\nJAVA_VERSION="%s"\n' "$2" "$2" >"$room/jdks/$1/release"
    printf '#!/bin/sh\necho "jdk %s, locale ${LC_ALL:-}"\n' "$1" >"$room/jdks/$1/bin/java"
    chmod +x "$room/jdks/$1/bin/java"
}
# The launcher with this folder in place of the usual places.
sed "/for jdk in/,/do\$/c\\
    for jdk in $room/jdks/*; do" "$project/chandlery" >"$fleet/chandlery"
check 'the places to look in could be exchanged' grep -qF "$room/jdks/*" "$fleet/chandlery"
mkdir -p "$room/few"
for tool in sh find cat cut mkdir rm mv touch tail grep readlink sleep env; do
    ln -s "$(command -v "$tool")" "$room/few/$tool"
done
bare() { env -u JAVA_HOME -u LANG -u LC_ALL -u LC_CTYPE PATH="$room/few" "$@"; }

run bare "$fleet/chandlery" --version
check 'without a JDK it exits 3 and says what to do' both exited 3 printed err 'no Java of version 17 or newer was found; install a JDK'
jdk old 11.0.2
jdk eight 1.8.0_392
run bare "$fleet/chandlery" --version
check 'older JDKs do not count' exited 3
jdk c17 17.0.15
run bare "$fleet/chandlery" --version
check 'the only one that fits is taken' printed out 'jdk c17'
jdk a25 25.0.3
jdk b25 25.0.12
jdk d21 21
run bare "$fleet/chandlery" --version
check 'the newest is taken' printed out 'jdk b25'
jdk e26 26-ea
run bare "$fleet/chandlery" --version
check 'an early-access JDK is read' printed out 'jdk e26'
JAVA_HOME=$room/jdks/c17 PATH=$room/few run "$fleet/chandlery" --version
check 'JAVA_HOME comes before newer ones' printed out 'jdk c17'
JAVA_HOME=$room/jdks/old PATH=$room/few run "$fleet/chandlery" --version
check 'a JAVA_HOME that is too old does not count' printed out 'jdk e26'
mv "$room/jdks" "$room/elsewhere"
run bare env PATH="$room/elsewhere/c17/bin:$room/few" "$fleet/chandlery" --version
check 'a JDK on the PATH is found' printed out 'jdk c17'
ln -s "$room/elsewhere/d21/bin/java" "$room/few/java"
run bare "$fleet/chandlery" --version
check 'a java on the PATH that is a link is followed' printed out 'jdk d21'
check 'a missing locale becomes UTF-8' printed out 'locale C.UTF-8'
run bare env LANG=de_DE.ISO-8859-1 "$fleet/chandlery" --version
check 'a locale that is set stays' [ "$(cat "$room/out")" = 'jdk d21, locale ' ]
touch -t 203001010000 "$fleet/site/pom.xml"
run bare "$fleet/chandlery" --version
check 'without a compiler it does not build, and says so' both exited 3 printed err 'with javac is needed to build'
: >"$room/elsewhere/d21/bin/javac" && chmod +x "$room/elsewhere/d21/bin/javac"
run bare "$fleet/chandlery" --version
check 'without Maven it does not build, and says so' both exited 3 printed err 'Apache Maven is needed to build'
rm "$room/few/java"

# --- A released copy -------------------------------------------------------------------------------------------------

for place in . lib; do
    mkdir -p "$room/released-$place/$place"
    cp "$project/chandlery" "$room/released-$place/chandlery"
    cp "$room/program/chandlery.jar" "$room/released-$place/$place/"
    run "$room/released-$place/chandlery" here
    check "a jar in $place is run without building" both exited 0 printed out 'argument [here]'
done
mkdir -p "$room/installed/bin" "$room/installed/lib"
cp "$project/chandlery" "$room/installed/bin/"
cp "$room/program/chandlery.jar" "$room/installed/lib/"
run "$room/installed/bin/chandlery" here
check 'a jar in ../lib is run without building' both exited 0 printed out 'argument [here]'
rm "$room/installed/lib/chandlery.jar"
run "$room/installed/bin/chandlery" here
check 'without a jar it exits 3 and says so' both exited 3 printed err 'no chandlery.jar beside'

printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
