/** One of Alder's shops in town. */
export interface Store {
  id: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
  latitude: number;
  longitude: number;
}

const store = (
  city: string,
  [street, postcode, country]: readonly [string, string, string],
  [latitude, longitude]: readonly [number, number],
): Store => ({
  id: `s-${city.toLowerCase()}`,
  name: `Alder ${city}`,
  street,
  postcode,
  city,
  country,
  latitude,
  longitude,
});

/** Alder's ten shops in France and Belgium. */
export const stores: readonly Store[] = [
  store("Lyon", ["14 rue de la Charité", "69002", "France"], [45.7536, 4.8311]),
  store("Paris", ["52 rue de Charonne", "75011", "France"], [48.8527, 2.3789]),
  store("Grenoble", ["9 rue Millet", "38000", "France"], [45.1898, 5.7271]),
  store("Annecy", ["21 rue Sommeiller", "74000", "France"], [45.9016, 6.1252]),
  store("Bordeaux", ["38 rue du Pas-Saint-Georges", "33000", "France"], [44.8373, -0.5731]),
  store("Lille", ["7 rue de la Clef", "59800", "France"], [50.6387, 3.0645]),
  store("Nantes", ["16 rue Scribe", "44000", "France"], [47.2134, -1.5627]),
  store("Strasbourg", ["33 rue du Vieux-Marché-aux-Poissons", "67000", "France"], [48.5803, 7.7517]),
  store("Brussels", ["88 rue Antoine Dansaert", "1000", "Belgium"], [50.8513, 4.3459]),
  store("Ghent", ["25 Bennesteeg", "9000", "Belgium"], [51.0512, 3.7243]),
];

/** The shop in town with this id. */
export const storeOf = (id: string): Store | undefined => stores.find((candidate) => candidate.id === id);
