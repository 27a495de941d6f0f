import type { DueClock } from "../../../connectors/index.ts";

/** Whether a clock only asks that a person was told. */
export const isNotice = (clock: DueClock): boolean => clock.isNotice === true;

/** Whether a clock is that of a dispute: a linked one that is no obstacle where there is no row. */
export const isDispute = ({ rows }: DueClock): boolean => rows?.needed === false;
