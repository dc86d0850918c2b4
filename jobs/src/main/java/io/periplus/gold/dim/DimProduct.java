package io.periplus.gold.dim;

import static io.periplus.table.Field.optional;
import static io.periplus.table.Field.required;

import io.periplus.gold.shape.Dimension;
import io.periplus.silver.commerce.Product;
import io.periplus.table.Field;
import io.periplus.table.Layer;
import io.periplus.table.Table;
import io.periplus.table.Types;
import java.util.List;

/** What is sold. */
public final class DimProduct extends Dimension {
  public static final Field PRODUCT_KEY =
      required("product_key", Types.BIGINT, "Hash of product_id and valid_from.");

  public static final Table TABLE =
      Table.in(Layer.GOLD, "dim_product")
          .oneRowPer("version of a product", PRODUCT_KEY)
          .columns(
              PRODUCT_KEY,
              required("product_id", Types.STRING, "Product, system:id."),
              optional("name", Types.STRING, "Its name."),
              optional("category", Types.STRING, "The source's category."),
              optional("unit_cost_amount", Types.MONEY, "Cost of one."),
              optional("valid_from", Types.TIMESTAMP, "From when this version holds."),
              optional("valid_to", Types.TIMESTAMP, "Until when, excluded; null while it holds."),
              optional("is_current", Types.BOOLEAN, "Whether this version holds now."))
          .build();

  public DimProduct() {
    super(TABLE, List.of(Product.PRODUCT_ID, Product.VALID_FROM), Product.TABLE);
  }
}
