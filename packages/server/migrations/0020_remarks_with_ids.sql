-- ORD-1: a remark says its code and the id that nobody knows, so that each reader's language finds its own words. What was remarked before is read out of
-- the sentences that stood for it.
update orders.orders set remarks = (
  select jsonb_agg(jsonb_set(remark, '{id}', to_jsonb(regexp_replace(remark ->> 'detail', '^There is no (product with the SKU|visitor|store) (.*)\.$', '\2'))) order by place)
  from jsonb_array_elements(remarks) with ordinality as told (remark, place)
) where remarks <> '[]';
update orders.reviews set detail = substr(regexp_replace(regexp_replace(regexp_replace(regexp_replace(detail,
  '(^|\. )There is no product with the SKU ', ', unknown_sku: ', 'g'),
  '(^|\. )There is no visitor ', ', unknown_visitor: ', 'g'),
  '(^|\. )There is no store ', ', unknown_store: ', 'g'),
  '\.$', ''), 3)
where kind = 'unknown_reference' and detail like 'There is no %';
