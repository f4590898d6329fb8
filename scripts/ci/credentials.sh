# For the publishing jobs, which read it: keys from variables, as files that are gone when the job ends.
# DEPLOY_SSH_KEY and DEPLOY_KNOWN_HOSTS are for rsync over SSH, RCLONE_CONF for rclone.
keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT
# Pasted into a form, a key may have Windows' line ends, or none after the last line.
put() { (umask 077 && printf '%s\n' "$2" | tr -d '\r' > "$keys/$1"); }
if [ -n "${DEPLOY_SSH_KEY:-}" ]; then
  put ssh-key "$DEPLOY_SSH_KEY"
  put known-hosts "${DEPLOY_KNOWN_HOSTS:-}"
  # Only the host that was named is spoken to.
  export RSYNC_RSH="ssh -i $keys/ssh-key -o IdentitiesOnly=yes -o BatchMode=yes -o UserKnownHostsFile=$keys/known-hosts"
fi
if [ -n "${RCLONE_CONF:-}" ]; then
  put rclone.conf "$RCLONE_CONF"
  export RCLONE_CONFIG=$keys/rclone.conf
fi
