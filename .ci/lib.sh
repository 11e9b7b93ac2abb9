# shellcheck shell=bash
# Functions of the stages; read with source.

fail() {
    echo "${0##*/}: $*" >&2
    exit 1
}

# Prints what the URL answers, and fails with a sentence when that is not 200.
fetch() {
    local answer
    answer=$(curl --silent --show-error --max-time 20 --output "$CI_ROOM/fetched" --write-out '%{http_code}' "$1") ||
        fail "$1 does not answer"
    [[ $answer == 200 ]] || fail "$1 answers $answer"
    cat "$CI_ROOM/fetched"
}

port_is_free() {
    ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Prints a port on which nothing listens.
free_port() {
    local port
    for port in $(seq 18080 18180); do
        if port_is_free "$port"; then
            echo "$port"
            return
        fi
    done
    fail "no free port"
}

# wait_for URL PID SECONDS: until the URL answers, the process ends, or the time is over.
wait_for() {
    local tries=0
    until curl --silent --fail --max-time 5 --output /dev/null "$1"; do
        kill -0 "$2" 2>/dev/null || return 1
        tries=$((tries + 1))
        [[ $tries -lt $(($3 * 2)) ]] || return 1
        sleep 0.5
    done
}
