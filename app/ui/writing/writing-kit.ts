// What only those who write need, in one piece.
export { boxOf, inserting, makeChange } from "./change";
export { continueList } from "./continue-list";
export { keysOf, toolOfKeys, WRITING_TOOLS } from "./writing-tools";
