/** What a query may see. Each query takes one as its first argument and says it in its `where`. */
export interface WorldScope {
  readonly worldUuid: string;
}

export interface AppScope extends WorldScope {
  readonly appUuid: string;
}

export interface AccountScope extends AppScope {
  readonly accountUuid: string;
}
