# Sourced by ./mvnw and ./minzheng: sets JAVA_HOME to a JDK 25 or newer, or says what to do and returns 1.
# Looks at JAVA_HOME, then PATH, then the folders in which systems and tools usually keep their JDKs.
minzheng_jdk_major() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

minzheng_find_jdk() {
    wanted=25
    on_path=$(command -v javac 2>/dev/null || true)
    if [ -n "$on_path" ]; then
        on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || printf %s "$on_path")")")
    fi
    for home in "${JAVA_HOME:-}" "$on_path" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* /usr/local/*jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$home" ] || continue
        major=$(minzheng_jdk_major "$home" 2>/dev/null) || continue
        if [ -n "$major" ] && [ "$major" -ge "$wanted" ]; then
            JAVA_HOME=$home
            export JAVA_HOME
            return 0
        fi
    done
    echo "Minzheng needs a JDK $wanted or newer and found none." >&2
    echo "Looked at JAVA_HOME (${JAVA_HOME:-not set}), at javac on PATH (${on_path:-none}) and in the usual JVM folders." >&2
    echo "Install one (for example Eclipse Temurin $wanted) or set JAVA_HOME to where it is." >&2
    return 1
}
