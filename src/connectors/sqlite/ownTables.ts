/** The tables that we keep in the store itself: no collections, so no rule names them and no draft shows them. */
export const receiptTable = "egide_receipt";
export const holdTable = "egide_hold";

export const ownTables: readonly string[] = [receiptTable, holdTable];
