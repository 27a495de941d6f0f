/** Who wrote, asked for or approved something. */
export interface Actor {
  /** `system`: a job of ours; `command-line`: whoever can run a command on the machine. */
  readonly kind: "staff" | "candidate" | "system" | "command-line";
  /** The account, or the name of the job. */
  readonly id: string;
  /** As people call them, at that moment. */
  readonly name: string;
}
