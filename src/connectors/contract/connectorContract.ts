import { describe } from "node:test";
import { acquaintanceContract } from "./suite/acquaintanceContract.ts";
import { anonymiseContract } from "./suite/anonymiseContract.ts";
import { archiveContract } from "./suite/archiveContract.ts";
import { archiveDeathContract } from "./suite/archiveDeathContract.ts";
import { boundaryContract } from "./suite/boundaryContract.ts";
import { countSeriesContract } from "./suite/countSeriesContract.ts";
import { casesContract } from "./suite/casesContract.ts";
import { conditionsContract } from "./suite/conditionsContract.ts";
import { linkedClocksContract } from "./suite/linkedClocksContract.ts";
import { protectionsContract } from "./suite/protectionsContract.ts";
import { deathContract } from "./suite/deathContract.ts";
import { holdsContract } from "./suite/holdsContract.ts";
import { introspectionContract } from "./suite/introspectionContract.ts";
import type { Laboratory } from "./suite/laboratory.ts";
import { neighboursContract } from "./suite/neighboursContract.ts";
import { purgeContract } from "./suite/purgeContract.ts";
import { receiptContract } from "./suite/receiptContract.ts";
import { restrictContract } from "./suite/restrictContract.ts";
import { returnedContract } from "./suite/returnedContract.ts";
import { rowMacContract } from "./suite/rowMacContract.ts";
import { triggersContract } from "./suite/triggersContract.ts";

/** The suite that every connector passes on a real database, chapter by chapter. */
export const connectorContract = (laboratory: Laboratory): void => {
  describe(`a connector to ${laboratory.name}`, () => {
    acquaintanceContract(laboratory);
    introspectionContract(laboratory);
    purgeContract(laboratory);
    receiptContract(laboratory);
    boundaryContract(laboratory);
    neighboursContract(laboratory);
    triggersContract(laboratory);
    deathContract(laboratory);
    casesContract(laboratory);
    linkedClocksContract(laboratory);
    conditionsContract(laboratory);
    protectionsContract(laboratory);
    holdsContract(laboratory);
    anonymiseContract(laboratory);
    rowMacContract(laboratory);
    returnedContract(laboratory);
    restrictContract(laboratory);
    archiveContract(laboratory);
    archiveDeathContract(laboratory);
    countSeriesContract(laboratory);
  });
};
