/**
 * What stands between us and the server, in the one process that becomes it:
 *
 *     flock (holds `lock`) → unshare (only as root) → setpriv (dies with us) → this script → postgres
 *
 * flock(2) makes exactly one owner, whatever the race; the descriptor is inherited by each process of the server, so
 * the lock is free only when the last one is gone, and needs no pid that another process could have got meanwhile.
 *
 * Arguments: pid of the launcher, pid in `postmaster.pid` that is a stranger's or nothing, candidate password file,
 * initdb, an option of initdb or nothing, then postgres and its arguments. The working directory is the data folder.
 */
export const launchScript = `
set -eu
launcher=$1 stranger=$2 candidate=$3 initdb=$4 option=$5
shift 5
# The launcher may have died before setpriv could ask to die with it.
[ "$PPID" = "$launcher" ]
echo "$launcher" > lock
if [ ! -e cluster ]; then
  rm -rf cluster.half
  mv "$candidate" password
  "$initdb" --pgdata=cluster.half --username=egide --pwfile=password --auth=scram-sha-256 \\
    --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=fr-FR $option >&2
  mv cluster.half cluster
  sync .
fi
# PostgreSQL would take the stranger for the server.
if [ "$(head -n 1 cluster/postmaster.pid 2>/dev/null)" = "$stranger" ]; then
  rm -f cluster/postmaster.pid
fi
exec "$@"
`;

/** Exit code of flock when somebody else holds the lock. */
export const lockConflict = 75;
