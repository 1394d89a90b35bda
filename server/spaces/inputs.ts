import * as z from "zod/mini";
import { id } from "../platform/contract.ts";
import { ROLES } from "./contract.ts";

// What forms send.

export const roleSchema = z.enum(ROLES);

export const JoinInput = z.strictObject({
  spaceId: id,
  memberId: id,
  administrationId: id,
  role: roleSchema,
});
export const LeaveInput = z.strictObject({ spaceId: id, memberId: id });
