interface Named {
  readonly session: number;
}

export interface SessionsCommands {
  /** `at` is to come. Open only where all parties agreed to that (人民调解法 Art. 23). */
  ScheduleSession: {
    readonly at: string;
    readonly venue: string;
    readonly isOpen: boolean;
    readonly agreedBy: readonly number[];
  };
  CancelSession: Named & { readonly reason: string };
  HoldSession: Named & {
    /** Hash of the minutes. */
    readonly minutes: string;
    /** Numbers of those who came. */
    readonly people: readonly number[];
    /** What was said, in short, for those who take part. */
    readonly note: string;
  };
}

export interface SessionsEvents {
  SessionScheduled: Named & Omit<SessionsCommands['ScheduleSession'], 'agreedBy'>;
  SessionCancelled: SessionsCommands['CancelSession'];
  SessionHeld: SessionsCommands['HoldSession'] & { readonly mediator: string; readonly isOpen: boolean };
}
