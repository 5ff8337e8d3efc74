import type { z } from "zod";

/**
 * One promise to the outside: what goes in, what comes out. The key it is stored under names method and path below `/api/v1`
 * (`"GET /orders/:id"`). The server builds its route from it, the client its types, the API document its text.
 */
export interface Endpoint {
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Answer of `status`; absent for streams and files, which describe themselves in the summary. */
  response?: z.ZodType;
  status?: 200 | 201 | 202 | 204;
}

type In<T> = T extends z.ZodType ? z.input<T> : never;
type Out<T> = T extends z.ZodType ? z.output<T> : never;

/** What a caller passes to an endpoint. */
export type RequestOf<E> = (E extends { params: infer P } ? { params: In<P> } : { params?: undefined }) &
  (E extends { query: infer Q } ? { query?: In<Q> } : { query?: undefined }) &
  (E extends { body: infer B } ? { body: In<B> } : { body?: undefined });

/** What an endpoint answers. */
export type ResponseOf<E> = E extends { response: infer R } ? Out<R> : void;

export type ParamsOf<E> = E extends { params: infer P } ? Out<P> : Record<string, never>;
export type QueryOf<E> = E extends { query: infer Q } ? Out<Q> : Record<string, never>;
export type BodyOf<E> = E extends { body: infer B } ? Out<B> : undefined;
