/**
 * Settings of the server, for a two-core machine which it shares with the app. `given` ones win.
 * `socketDirectory` must be private: whoever can enter it is let in without a password.
 */
export function serverSettings(
  socketDirectory: string,
  clusterName: string,
  given: Record<string, string>,
): Record<string, string> {
  return {
    // No TCP port at all: nothing to collide with, nothing to be reached from outside.
    listen_addresses: "",
    port: String(serverPort),
    unix_socket_directories: socketDirectory,
    unix_socket_permissions: "0700",
    // Shown in the titles of its processes, by which orphans of a killed server are recognised.
    cluster_name: clusterName,

    max_connections: "100",
    shared_buffers: "256MB",
    effective_cache_size: "1GB",
    maintenance_work_mem: "64MB",
    // Two cores and a web server on them: parallel workers and just-in-time compilation only take turns away.
    max_parallel_workers_per_gather: "0",
    jit: "off",
    max_logical_replication_workers: "0",

    // What was acknowledged is on disk: the promise of the README rests on these two.
    fsync: "on",
    synchronous_commit: "on",

    timezone: "UTC",
    log_timezone: "UTC",
    logging_collector: "off",
    log_destination: "stderr",
    log_line_prefix: "%m [%p] ",
    // One notice every five minutes would be most of the log.
    log_checkpoints: "off",
    ...given,
  };
}

/** Only part of the socket's file name, as no TCP port is opened. */
export const serverPort = 5432;

/** The one superuser, and the one database. */
export const serverUser = "agire";
export const serverDatabase = "agire";
