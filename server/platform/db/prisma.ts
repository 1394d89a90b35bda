import { PrismaPg } from "@prisma/adapter-pg";
import type pg from "pg";
import { type Prisma, PrismaClient } from "./generated/client.ts";

export type Database = PrismaClient;
/** Prisma inside a transaction. */
export type Tx = Prisma.TransactionClient;

/** Prisma on the shared pool: no engine binary, no second set of connections. */
export function createPrisma(pool: pg.Pool): Database {
  return new PrismaClient({
    adapter: new PrismaPg(pool),
    // `transact` bounds the time; these only keep Prisma from giving up before it does.
    transactionOptions: { maxWait: 5_000, timeout: 20_000 },
  });
}
