-- AlterEnum
-- By themselves: a value is used from the next transaction on.
ALTER TYPE "scan_state" ADD VALUE 'UNSCANNED';
ALTER TYPE "scan_state" ADD VALUE 'TOO_LARGE';
