import { type ErrorCode, errorCodes } from "@rapport/contracts";

export interface FieldError {
  path: string;
  code: string;
  message: string;
}

/** An action's "no": not a bug. The edge answers it as a problem with the code's status, title and rule. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldError[] | undefined;
  constructor(code: ErrorCode, detail?: string, fields?: FieldError[]) {
    super(detail ?? errorCodes[code].title);
    this.name = "Refusal";
    this.code = code;
    this.fields = fields;
  }
  get status(): number {
    return errorCodes[this.code].status;
  }
}

/** `throw refuse("code")`: the detail is a sentence for people; without it the code's title serves. */
export function refuse(code: ErrorCode, detail?: string, fields?: FieldError[]): Refusal {
  return new Refusal(code, detail, fields);
}
