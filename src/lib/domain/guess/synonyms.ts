import type { Field } from '../reading';

/**
 * Column names by field, most telling first, in English, German, French, Spanish, Italian, Danish, Dutch, Swedish and Chinese,
 * as `plainName` writes them: lower case, no accents, "no" for every way to write "number". A subtotal is left to a person:
 * some shops write it before the discount, some after.
 */
export const SYNONYMS: Readonly<Partial<Record<Field, string>>> = {
  order_id:
    'order id|order no|orderid|order name|order key|order reference|order ref|bestellnummer|bestell no|bestell id|auftragsnummer|auftrags no|numero de commande|no de commande|no commande|reference commande|numero de pedido|no de pedido|no pedido|id pedido|numero ordine|no ordine|id ordine|ordrenummer|ordre no|ordre id|bestelnummer|bestel no|ordernummer|order|invoice no|invoice id|invoice|receipt no|receipt id|basket id|checkout id|transaction id|transaction no|purchase id|sale id|rechnungsnummer|rechnungs no|bestellung|commande|pedido|ordine|ordre|bestelling|订单号|订单编号|id',
  ordered_at:
    'ordered at|order date|order datetime|order created at|created at|date created|created date|order created|created|order time|placed at|processed at|purchase date|sale date|invoice date|transaction date|transaction timestamp|transaction time|bestelldatum|auftragsdatum|kaufdatum|date de commande|date commande|date de la commande|fecha del pedido|fecha de pedido|fecha pedido|data ordine|data dell ordine|ordredato|orderdatum|besteldatum|下单时间|订单日期|创建时间|date time|datetime|timestamp|paid at|paid date|date|datum|fecha|data|dato|日期|时间|day|time',
  ordered_time: 'order time of day|time of day|uhrzeit|heure|hora|ora|klokkeslaet|tid|tijd|time',
  time_zone: 'time zone|timezone|zeitzone|fuseau horaire|zona horaria|fuso orario|tidszone|时区',
  customer_ref:
    'customer id|customerid|customer no|customer ref|customer reference|customer key|client id|user id|buyer user id|buyer id|member id|shopper id|household id|account id|cust id|kundennummer|kunden no|kunden id|numero client|no client|id client|numero de cliente|no cliente|id cliente|codice cliente|kundenummer|kunde no|klantnummer|klant no|klant id|kundnummer|kund no|客户编号|会员编号|customer|client|buyer|kunde|cliente|klant|kund',
  email:
    'email|e mail|customer email|email address|e mail address|billing email|buyer email|contact email|user email|customer e mail|mail|e mail adresse|courriel|adresse e mail|adresse email|correo electronico|correo|indirizzo email|emailadres|e mailadres|epost|e post|邮箱|电子邮件',
  phone:
    'phone|phone no|telephone|customer phone|billing phone|mobile|mobile phone|mobile no|shipping phone|telefon|telefonnummer|telephone no|telefono|tel|telefoon|telefoonnummer|电话|手机',
  first_name:
    'first name|billing first name|given name|forename|vorname|prenom|nombre|nome|fornavn|voornaam|fornamn|名',
  last_name:
    'last name|billing last name|surname|family name|nachname|nom de famille|apellido|apellidos|cognome|efternavn|achternaam|efternamn|姓',
  full_name:
    'full name|customer name|billing name|buyer name|client name|kundenname|nom du client|nombre del cliente|nome cliente|kundenavn|klantnaam|kundnamn|姓名|customer|client|buyer|kunde|cliente|klant|kund|name',
  country:
    'country|country code|billing country|billing country code|customer country|shipping country|ship country|land|pays|pais|paese|国家',
  region:
    'region|state|province|billing state|billing province|shipping state|ship state|bundesland|provincia|provincie',
  city: 'city|town|billing city|shipping city|ship city|stadt|ort|ville|ciudad|citta|plaats|stad|城市',
  postcode:
    'postcode|zip|zip code|postal code|billing postcode|billing zip|shipping postcode|shipping zip|plz|postleitzahl|code postal|codigo postal|cap|postnummer|邮编',
  currency: 'currency|currency code|order currency|wahrung|devise|moneda|valuta|币种|货币',
  status:
    'financial status|payment status|order status|status|bestellstatus|statut|estado|stato|订单状态|state of order',
  fulfilment: 'fulfillment status|fulfilment status|shipping status|delivery status|versandstatus',
  cancelled_at:
    'cancelled at|canceled at|cancelled|canceled|cancelled date|canceled date|cancellation date|storniert am|storniert|annulleret|annulé|cancelado|annullato|geannuleerd|avbruten|已取消',
  is_test: 'is test|test order|test',
  channel: 'channel|sales channel|order source|source name|created via|source|kanal|canal|渠道',
  payment:
    'payment method|payment method title|payment type|payment gateway|payment source type|gateway|payment|zahlungsart|mode de paiement|metodo de pago|metodo di pagamento|betalingsmetode|betaalmethode|支付方式',
  discount_code:
    'discount code|coupon code|promo code|voucher code|coupon|voucher|gutscheincode|gutschein|code promo|cupon',
  accepts_marketing:
    'accepts marketing|accepts email marketing|marketing opt in|email opt in|newsletter|opt in|marketing consent',
  order_total:
    'order total|grand total|order amount|order value|total price|total paid|amount paid|order total amount|gesamtbetrag|gesamtsumme|bestellwert|montant total|total commande|montant de la commande|importe total|total pedido|totale ordine|total belob|totaalbedrag|totaal|订单金额|总金额|实付金额|total amount|total|totale|totalt|summe|summa|amount|revenue|sales value|sales|value|betrag|montant|importe|importo|belob|bedrag|belopp|金额',
  order_gross: 'order gross|items gross|gross sales|order subtotal before discount',
  order_discount:
    'order discount|discount total|total discount|discount amount|discounts|discount|cart discount|rabatt|rabat|remise|descuento|sconto|korting|优惠',
  shipping:
    'shipping total|order shipping|shipping cost|shipping costs|shipping amount|shipping price|shipping fee|shipping|delivery cost|postage|freight|versandkosten|versand|frais de port|frais de livraison|gastos de envio|spese di spedizione|fragt|verzendkosten|frakt|运费',
  tax: 'tax total|total tax|order tax|tax amount|taxes|tax|sales tax|vat|vat amount|mwst|ust|steuer|tva|iva|moms|btw|税',
  refunded:
    'refunded amount|amount refunded|refund amount|total refunded|refund total|refunded|refund|erstattet|erstattungsbetrag|montant rembourse|reembolso|rimborso',
  sku: 'sku|item sku|product sku|lineitem sku|variant sku|stock code|stockcode|item code|product code|article no|item no|product no|product id|variant id|artikelnummer|artikel no|art no|reference|ref produit|referencia|codice articolo|varenummer|vare no|货号|商品编号',
  product:
    'product name|product title|item name|lineitem name|line item name|product|item|description|item description|product description|title|artikelname|artikelbezeichnung|artikel|produktname|produkt|bezeichnung|nom du produit|produit|designation|producto|prodotto|descrizione|produktnavn|vare|productnaam|omschrijving|商品名称|商品|name',
  vendor: 'vendor|brand|manufacturer|supplier|hersteller|marke|marque|marca|merk|品牌',
  category: 'category|product category|product type|department|kategorie|categorie|categoria|kategori|类别',
  quantity:
    'quantity|qty|item quantity|lineitem quantity|quantity ordered|units|units sold|no of items|items sold|items|menge|anzahl|stuckzahl|stuck|quantite|qte|cantidad|cant|quantita|qta|antal|aantal|stuks|数量',
  unit_price:
    'unit price|price per unit|price each|item price|lineitem price|product price|price|einzelpreis|stuckpreis|preis|prix unitaire|prix|precio unitario|precio|prezzo unitario|prezzo|stykpris|enhedspris|pris|stuksprijs|prijs|enhetspris|styckpris|单价|价格',
  line_total:
    'line total|item total|row total|line amount|line price|extended price|line value|position total|positionssumme|zeilensumme|total ligne|total de linea|totale riga|linjetotal|regeltotaal|radsumma|小计',
  line_discount:
    'line discount|item discount|lineitem discount|row discount|positionsrabatt|linjerabat|regelkorting|radrabatt',
  unit_cost:
    'unit cost|cost per item|cost price|item cost price|product cost|cogs|wholesale price|einkaufspreis|cout unitaire|costo|kostpris|inkoopprijs|inkopspris|成本',
  accepts_sms: 'accepts sms marketing|sms opt in|sms consent|sms marketing|sms',
  consent_at: 'consent at|consent date|opt in date|opt in time|subscribed at|subscription date|confirm time|optin time',
  created_at:
    'created at|created|date created|customer since|registered at|registration date|signup date|first seen|date added|profile created on|registriert am|date d inscription|fecha de registro|data registrazione|oprettet|aangemaakt op|注册时间',
  birth_date:
    'birth date|birthday|date of birth|dob|geburtsdatum|geburtstag|date de naissance|fecha de nacimiento|data di nascita|fodselsdato|geboortedatum|生日',
  language: 'language|locale|sprache|langue|idioma|lingua|sprog|taal|语言',
  tags: 'tags|labels|groups|customer group|gruppe|etiquettes|etiquetas|标签',
  product_ref: 'product id|handle|url handle|parent|parent sku|product key',
  variant: 'variant|variant title|option1 value|size|color|variante|option',
  barcode: 'barcode|ean|gtin|upc|variant barcode|gtin upc ean or isbn',
  price:
    'price|variant price|regular price|sale price|retail price|list price|verkaufspreis|preis|prix|precio|prezzo|pris|prijs|售价|价格',
  spent_on:
    'day|date|reporting starts|gregorian date|by day|time period|start date|datum|tag|jour|dia|fecha|giorno|data|dag|dato|日期|天',
  spent_until: 'reporting ends|end date|until|to date|bis|fin|hasta|fine',
  platform: 'platform|ad platform|network|channel|source|plattform|plateforme|plataforma|piattaforma|kanal|渠道|平台',
  account: 'account|account name|account id|customer id|konto|compte|cuenta|konto navn|账户',
  campaign:
    'campaign|campaign name|kampagne|kampagnenname|nom de la campagne|campagne|nombre de la campana|campana|nome campagna|nome della campagna|campagna|campagnenaam|kampanj|广告系列|推广计划',
  ad_group:
    'ad group|ad group name|ad set|ad set name|adset name|anzeigengruppe|groupe d annonces|grupo de anuncios|gruppo di annunci|annoncegruppe|广告组',
  ad: 'ad|ad name|creative|anzeige|annonce|anuncio|annuncio|广告',
  spend:
    'spend|amount spent|cost|ad spend|total cost|total spend|media cost|kosten|ausgaben|ausgegebener betrag|montant depense|depenses|cout|gasto|importe gastado|costo|coste|importo speso|spesa|forbrug|brugt belob|uitgaven|kostnad|花费|消耗|费用',
  impressions: 'impressions|impr|impressionen|impresiones|impressioni|visninger|weergaven|展示次数|展示',
  clicks: 'clicks|link clicks|klicks|clics|clic|klik|klikken|点击次数|点击',
  conversions:
    'conversions|purchases|results|conv|conversionen|konversionen|conversiones|conversioni|konverteringer|转化',
  conversion_value:
    'conversion value|conv value|purchases conversion value|all conv value|purchase value|conversion wert|valeur de conversion|valor de conversion|valore di conversione|转化价值',
  event: 'event|event name|event type|metric|metric name|action|activity|type|ereignis|evenement|evento|haendelse|事件',
  event_at:
    'timestamp|event time|event timestamp|occurred at|event at|time|datetime|date time|date|sent at|received at|original timestamp|zeitstempel|horodatage|tidspunkt|时间',
  event_id: 'message id|messageid|event id|uuid|insert id|id',
  anonymous_id: 'anonymous id|anonymousid|cookie id|device id|visitor id|user pseudo id|client id',
  value: 'value|revenue|event value|total|amount|wert|valeur|valor|valore|vaerdi|金额',
  properties: 'properties|event properties|attributes'
};

/** Names that say "money" without saying of what: the rows decide whether it is of a line or of the order. */
export const VAGUE_AMOUNTS: ReadonlySet<string> = new Set(
  'amount|total amount|revenue|sales value|sales|value|total|totale|totalt|summe|summa|betrag|montant|importe|importo|belob|bedrag|belopp|金额'.split(
    '|'
  )
);

/** A column name with words apart, in lower case, without accents, brackets and signs, and "no" for every way to write "number". */
export function plainName(name: string): string {
  return name
    .replace(/ #\d+$/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/#|№/g, ' no ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(?<=\p{L} )(nr|num|number|nummer|numer|n)(?= |$)/gu, 'no')
    .trim();
}
