package dev.rapport.app.manifest;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** The two icons that Teams asks for: three people and the ties between them. */
final class TeamsIcons {
    private static final Color GROUND = new Color(0x2B, 0x5C, 0x50);
    /** Centre and radius of each person, in parts of the width. */
    private static final double[][] PEOPLE = {{0.50, 0.30, 0.105}, {0.29, 0.68, 0.085}, {0.71, 0.68, 0.085}};

    private TeamsIcons() {}

    /** 192 by 192, on our colour. */
    static byte[] color() throws IOException {
        var image = new BufferedImage(192, 192, BufferedImage.TYPE_INT_ARGB);
        var pen = pen(image);
        pen.setColor(GROUND);
        pen.fillRect(0, 0, 192, 192);
        draw(pen, 192, true);
        return png(image);
    }

    /** 32 by 32, white on nothing. */
    static byte[] outline() throws IOException {
        var image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);
        draw(pen(image), 32, false);
        return png(image);
    }

    private static Graphics2D pen(BufferedImage image) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }

    private static void draw(Graphics2D pen, int width, boolean filled) {
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(Math.max(1.6f, width / 40f)));
        for (int i = 0; i < PEOPLE.length; i++) {
            tie(pen, width, PEOPLE[i], PEOPLE[(i + 1) % PEOPLE.length]);
        }
        for (var person : PEOPLE) {
            double radius = person[2] * width;
            var circle = new Ellipse2D.Double(
                    person[0] * width - radius, person[1] * width - radius, 2 * radius, 2 * radius);
            if (filled) {
                pen.fill(circle);
            } else {
                pen.draw(circle);
            }
        }
        pen.dispose();
    }

    /** From rim to rim. */
    private static void tie(Graphics2D pen, int width, double[] from, double[] to) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length = Math.hypot(dx, dy);
        pen.draw(new Line2D.Double(
                (from[0] + dx / length * from[2]) * width,
                (from[1] + dy / length * from[2]) * width,
                (to[0] - dx / length * to[2]) * width,
                (to[1] - dy / length * to[2]) * width));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
