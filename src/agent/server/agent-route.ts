/** A request for the agent itself that was let in. */
export interface AgentRequest {
  /** What the groups of the route's path matched. */
  readonly parts: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface AgentAnswer {
  readonly status: number;
  /** Goes out as JSON; nothing where it is absent. */
  readonly json?: unknown;
  /** What goes out is a problem document. */
  readonly problem?: boolean;
  /** Called where the page has gone before it was told. */
  readonly unheard?: () => void;
}

/** Something that the agent does for its device's page, at a path that begins with `/agent/`. */
export interface AgentRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Of the whole path. */
  readonly path: RegExp;
  /** Bytes of its body at most, where it takes more than a command has. */
  readonly bodyBytes?: number;
  /** One that rejects is answered 500, and logged. */
  readonly answer: (request: AgentRequest) => AgentAnswer | Promise<AgentAnswer>;
}
