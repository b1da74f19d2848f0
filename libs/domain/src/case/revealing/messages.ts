export interface RevealingCommands {
  RequestReveal: RevealingEvents['RevealRequested'];
  GrantReveal: { readonly officer: string; readonly hours: number; readonly explanation: string };
  DenyReveal: RevealingEvents['RevealDenied'];
  RevealPeople: object;
}

export interface RevealingEvents {
  RevealRequested: { readonly purpose: string };
  RevealGranted: {
    readonly officer: string;
    /** ISO 8601 UTC. */
    readonly until: string;
    readonly explanation: string;
  };
  RevealDenied: { readonly officer: string; readonly explanation: string };
  /** Whoever did it has read who they are. */
  PeopleRevealed: { readonly purpose: string };
}
