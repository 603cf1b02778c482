# What the proofs share. Each prints `what: figure (bound …)` and exits 1 on a miss; --long makes it thorough.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
self=$root/${0##*/}
until [ -x "$root/mvnw" ]; do
    root=$(dirname "$root")
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
long=false
[ "${1-}" != --long ] || long=true
missed=0
late=0
attempt=${ATTEMPT-1}
# Where all was built just before, flyweights that are generated again are no reason to compile the house again.
built=
[ "${CI-}" != true ] || built=-Dmaven.compiler.useIncrementalCompilation=false

orrery() {
    "$root/orrery" "$@"
}

# field NAME JSON: a number or text of a flat JSON object.
field() {
    printf '%s' "$2" | sed -n "s/.*\"$1\":\"\{0,1\}\([^,\"}]*\).*/\1/p"
}

# The folder of what others recorded of venues, which is no part of the project: named by VENUES, or shared/venues above.
venues() {
    above=$root
    while [ -z "${VENUES-}" ] && [ "$above" != / ]; do
        above=$(dirname "$above")
        [ ! -d "$above/shared/venues" ] || VENUES=$above/shared/venues
    done
    echo "${VENUES-}"
}

# holds WHAT FIGURE OPERATOR BOUND: says both, numbers, or equal texts with =. No figure is a miss.
holds() {
    if [ -n "$2" ] && awk -v a="$2" -v o="$3" -v b="$4" 'BEGIN {
            exit !(o == ">=" ? a + 0 >= b + 0 : o == "<=" ? a + 0 <= b + 0 : o == ">" ? a + 0 > b + 0 : a "" == b "")
        }'; then
        echo "$1: $2 (bound $3 $4)"
    else
        echo "MISSED $1: $2 (bound $3 $4)"
        return 1
    fi
}

# bound WHAT FIGURE OPERATOR BOUND: once for all.
bound() {
    holds "$@" || missed=1
}

# timed WHAT FIGURE OPERATOR BOUND: a time, which whatever else the machine does makes longer, never shorter. If nothing but such
# bounds was missed, the proof is done again, twice at most.
timed() {
    holds "$@" || late=1
}

# tests MODULES CLASSES…: runs these test classes of these modules; what they said is in $work/log. Ends the proof if one fails.
# Where all tests were run just before, as .ci/run does, what they said stands in $VERIFIED: it is read, unless more is asked for than
# that they are run.
tests() {
    modules=$1
    shift
    if [ -s "${VERIFIED-}" ] && [ $# = 1 ]; then
        cp "$VERIFIED" "$work/log"
        return
    fi
    maven=$root/mvnw
    "$maven" -v >/dev/null 2>&1 || maven=mvn
    (cd "$root" && "$maven" -B -pl "$modules" -am test -Dcheckstyle.skip -Ddeterminism.skip=true $built \
        -Dsurefire.failIfNoSpecifiedTests=false "$@" </dev/null) >"$work/log" 2>&1 || { tail -n 60 "$work/log"; exit 1; }
}

# passed CLASS: how many tests of a class were run in the last `tests` and not left out.
passed() {
    sed -n "s/^.*Tests run: \([0-9]*\), Failures: 0, Errors: 0, Skipped: \([0-9]*\),.* in .*\.$1\$/\1 \2/p" "$work/log" \
        | awk '{ n += $1 - $2 } END { print n + 0 }'
}

# figures NAME: the numbers of the line `NAME: …` that a test of the last `tests` printed.
figures() {
    sed -n "s/^$1: //p" "$work/log" | tail -n 1 | grep -o -e '-\{0,1\}[0-9][0-9]*'
}

# Bounds in seconds were set on an AMD EPYC. Elsewhere they are told, and judged with a margin that no processor should need.
margin=4
! grep -q 'AMD EPYC' /proc/cpuinfo 2>/dev/null || margin=1

# told WHAT FIGURE BOUND TOUCH: such a time, and the nanoseconds in which 737 bytes are added up, as measured in the same run.
told() {
    said=$1
    [ "$margin" = 1 ] || said="$1 (bound on an AMD EPYC: $3)"
    timed "$said, where 737 bytes take $4 ns" "$2" '<=' "$(awk -v b="$3" -v m="$margin" 'BEGIN { print b * m }')"
}

# touched: what that takes just now, once there is a build of the launcher.
touched() {
    java @"$root/.config/jvm.options" -Dagrona.disable.bounds.checks=true -cp "$root/engine/node/target/launch/*" \
        "$root/bench/src/main/java/io/orrery/bench/report/Yardstick.java"
}

finish() {
    if [ "$missed" = 0 ] && [ "$late" = 1 ] && [ "$attempt" -lt 3 ]; then
        echo "again, since only times were missed"
        if $long; then set -- --long; else set --; fi
        late=0
        ATTEMPT=$((attempt + 1)) "$self" "$@" || late=1
    fi
    exit $((missed | late))
}
