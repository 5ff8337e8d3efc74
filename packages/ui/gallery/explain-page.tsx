import { IconGift, IconMessage, IconPencil } from "@tabler/icons-react";
import { ChallengeCard, EvidenceTimeline, LedgerRow, ProductCard, Section, Thread } from "../src/index.ts";
import styles from "./gallery.module.css";
import { MESSAGES, PRODUCTS } from "./sample.ts";

/** Explanations, ledger, challenges. */
export function ExplainPage() {
  return (
    <>
      <Section title="A sale, explained">
        <div className={styles.two}>
          <EvidenceTimeline
            lines={[
              "Léa bought for €129.00 after talking with you.",
              "You wrote with each other; the last message came 19 hours before the order, inside 14 days.",
              "You earned 13 points: 10 % of the order, rounded up.",
            ]}
            items={[
              {
                id: "1",
                kind: "click",
                at: "2026-01-20T09:00:00Z",
                title: "Came by your link on Instagram",
                accepted: false,
                reason: "The click is 51 days older than the order. Clicks count for 30 days.",
              },
              {
                id: "2",
                kind: "message",
                at: "2026-03-08T11:20:00Z",
                title: "Talked with Tom Okafor",
                accepted: false,
                reason: "Your conversation had a later message, so it comes first.",
              },
              {
                id: "3",
                kind: "message",
                at: "2026-03-11T17:10:00Z",
                title: "Talked with you",
                accepted: true,
                detail: "7 messages, both of you wrote",
              },
              { id: "4", kind: "order", at: "2026-03-12T12:05:00Z", title: "Order 20418, confirmed", accepted: true },
            ]}
          />
          <div style={{ height: 420, display: "flex" }}>
            <Thread
              label="The conversation of this sale"
              messages={MESSAGES.slice(0, 5)}
              namesShown
              highlighted={new Set(["m5"])}
            />
          </div>
        </div>
      </Section>
      <Challenges />
      <Section title="Ledger">
        <div>
          <LedgerRow
            icon={<IconMessage />}
            title="Sell by conversation"
            detail="order 20418"
            at="2026-03-12T12:05:00Z"
            points={13}
            balance={640}
            href="#"
          />
          <LedgerRow
            icon={<IconGift />}
            title="Voucher of €20"
            detail="reward"
            at="2026-03-10T09:00:00Z"
            points={-200}
            balance={627}
          />
          <LedgerRow
            icon={<IconPencil />}
            title="Adjustment by Claire, brand team"
            detail="Helped at the Grenoble opening"
            at="2026-03-02T09:00:00Z"
            points={50}
            balance={827}
          />
        </div>
      </Section>
      <Section title="Products">
        <div className={styles.row}>
          {PRODUCTS.map((product) => (
            <ProductCard key={product.sku} product={product} />
          ))}
          <ProductCard
            product={{ ...PRODUCTS[0], sku: "x", name: "Without a picture", imageUrl: null, stock: null, price: null }}
          />
        </div>
      </Section>
    </>
  );
}

function Challenges() {
  return (
    <Section title="Challenges">
      <div className={styles.two}>
        <ChallengeCard
          title="Talk to five shoppers this week"
          description="A conversation counts once both of you have written."
          reward="50"
          rewardUnit="points"
          endsAt="2026-03-15T22:59:59Z"
          progress={{ done: 3, of: 5 }}
          href="#"
        />
        <ChallengeCard
          title="Sell by conversation"
          description="A tenth of every order that you helped with."
          reward="10 %"
          rewardUnit="of the order"
          won={4}
        />
        <ChallengeCard
          title="First purchase of a new customer"
          reward="120"
          rewardUnit="points"
          endsAt="2026-04-30T21:59:59Z"
        />
        <ChallengeCard
          title="Winter inventory"
          description="For everybody who came to help."
          reward="200"
          rewardUnit="points"
          endsAt="2026-02-28T21:59:59Z"
          won={1}
          progress={{ done: 1, of: 1 }}
        />
      </div>
    </Section>
  );
}
