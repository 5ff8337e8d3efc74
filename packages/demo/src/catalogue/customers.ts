/** A customer with an account at Alder's shop. */
export interface Customer {
  /** The brand's own number for this customer: `sub` of the signed identity. */
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
  /** The member this customer also is. */
  memberId?: string;
}

/** The accounts a visitor of the demo can sign in with. The last one belongs to a member, who shops too. */
export const customers: readonly Customer[] = [
  {
    id: "C1001",
    email: "louise.garnier@example.com",
    firstName: "Louise",
    lastName: "Garnier",
    street: "6 montée des Carmélites",
    postcode: "69001",
    city: "Lyon",
    country: "France",
  },
  {
    id: "C1002",
    email: "tom.verbeke@example.com",
    firstName: "Tom",
    lastName: "Verbeke",
    street: "12 Coupure Links",
    postcode: "9000",
    city: "Ghent",
    country: "Belgium",
  },
  {
    id: "C1003",
    email: "maya.rossi@example.com",
    firstName: "Maya",
    lastName: "Rossi",
    street: "3 place aux Herbes",
    postcode: "38000",
    city: "Grenoble",
    country: "France",
  },
  {
    id: "C1004",
    email: "paul.lefort@example.com",
    firstName: "Paul",
    lastName: "Lefort",
    street: "41 quai des Chartrons",
    postcode: "33000",
    city: "Bordeaux",
    country: "France",
  },
  {
    id: "C1005",
    email: "emma.claes@example.com",
    firstName: "Emma",
    lastName: "Claes",
    street: "17 rue du Bailli",
    postcode: "1050",
    city: "Brussels",
    country: "Belgium",
  },
  {
    id: "C1006",
    email: "camille@alder.example",
    firstName: "Camille",
    lastName: "Roche",
    street: "2 rue Vaubecour",
    postcode: "69002",
    city: "Lyon",
    country: "France",
    memberId: "camille",
  },
];

/** The customer with this number. */
export const customerOf = (id: string): Customer | undefined => customers.find((customer) => customer.id === id);
