import type { Viewer } from "../members/contract.ts";
import { requireSignedIn } from "../members/require-signed-in.ts";
import { statement } from "../platform/db/sql.ts";
import { parse } from "../platform/parse.ts";
import type { Platform } from "../platform/platform.ts";
import { MailInput } from "./inputs.ts";

const select = statement("notification_mail", `SELECT notification_mail AS mail FROM member WHERE id = $1`);
export const setMail = statement(
  "notification_mail_set",
  "UPDATE member SET notification_mail = $2 WHERE id = $1",
);

/** Whether a member gets letters about what is new in discussions. @throws Denied (`signInFirst`) */
export const wantsMail = ({ sql }: Platform) =>
  async function wantsMail(viewer: Viewer): Promise<boolean> {
    const [row] = await sql<{ mail: boolean }>(select, [requireSignedIn(viewer).id]);
    return row?.mail ?? false;
  };

/** Switches those letters on or off. @throws Denied (`signInFirst`), Invalid */
export const chooseMail = ({ sql }: Platform) =>
  async function chooseMail(viewer: Viewer, input: unknown): Promise<void> {
    const { id } = requireSignedIn(viewer);
    const { mail } = parse(MailInput, input);
    await sql(setMail, [id, mail === "yes"]);
  };
