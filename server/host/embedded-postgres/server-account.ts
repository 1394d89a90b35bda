import { readFileSync } from "node:fs";

/** A user of the operating system under whom programs are run. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** This process's own user; on systems without user numbers both are -1. */
export function ownAccount(): Account {
  return accountOf(process.getuid?.() ?? -1, process.getgid?.() ?? -1);
}

/** The user with this number, with a made-up name when /etc/passwd doesn't know it (containers). */
export function accountOf(uid: number, gid: number): Account {
  return knownAccount(uid) ?? { name: `number ${uid}`, uid, gid };
}

/** The user with this number, if /etc/passwd knows it. */
export function knownAccount(uid: number): Account | undefined {
  return readAccounts().find((account) => account.uid === uid);
}

/** Who runs the server when the app runs as root, which PostgreSQL refuses: `postgres`, else `nobody`. */
export function serverAccount(): Account {
  const accounts = readAccounts().filter((account) => account.uid !== 0);
  return (
    accounts.find((account) => account.name === "postgres") ??
    accounts.find((account) => account.name === "nobody") ?? { name: "nobody", uid: 65534, gid: 65534 }
  );
}

function readAccounts(): Account[] {
  let lines: string[];
  try {
    lines = readFileSync("/etc/passwd", "utf8").split("\n");
  } catch {
    return [];
  }
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}
