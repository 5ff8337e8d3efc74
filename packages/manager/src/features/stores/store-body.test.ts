import { expect, it } from "vitest";
import { emptyStore, storeBody, storeFields, storeProblems } from "./store-body.ts";

const store = {
  id: "s1",
  name: "Alder Lyon",
  members: 3,
  address: { street: "12 rue", postcode: "69001", city: "Lyon", country: "FR", latitude: 45.76, longitude: null },
};

it("a store read into the form and back is the same", () => {
  const { id: _id, members: _members, ...body } = store;
  expect(storeBody(storeFields(store))).toEqual(body);
});

it("degrees may be typed with a comma", () => {
  expect(storeBody({ ...emptyStore, name: "A", latitude: "45,76", longitude: " " }).address).toMatchObject({
    latitude: 45.76,
    longitude: null,
  });
});

it("says what is wrong", () => {
  expect(storeProblems({ ...emptyStore, id: "a ", latitude: "100" })).toEqual({
    name: "missing",
    id: "id",
    latitude: "place",
  });
});
