import path from "node:path";
import { createCommunity } from "./community.ts";
import { openDatabase } from "./host/database.ts";
import { readEnv } from "./platform/env.ts";
import { asCommunityError } from "./platform/errors.ts";
import { createPlatform } from "./platform/platform.ts";

/**
 * `npm run admin -- indirizzo@ente.it`: makes a registered member an administrator, beside a running Agire or without
 * one. Ends the process.
 * @param root the project's folder
 */
export async function appoint(root: string, email: string | undefined): Promise<void> {
  if (!email?.includes("@")) {
    console.error("Scrivi l'indirizzo di chi si è già iscritto: npm run admin -- indirizzo@ente.it");
    process.exit(2);
  }
  const env = readEnv();
  const database = await openDatabase(env, path.join(root, "prisma/migrations"), () => {});
  const platform = createPlatform(env, database.url);
  let code = 0;
  try {
    const { name } = await createCommunity(platform).members.appointAdmin(email);
    console.log(`${name} amministra la community.`);
  } catch (error) {
    const known = asCommunityError(error)?.problem.code;
    if (known !== "notFound" && known !== "confirmFirst") throw error;
    console.error(
      known === "notFound"
        ? `Nessuno si è iscritto con ${email}: prima ci si registra, poi si conferma l'indirizzo.`
        : `${email} non ha ancora confermato l'indirizzo.`,
    );
    code = 1;
  } finally {
    await platform.close();
    await database.stop();
  }
  process.exit(code);
}
