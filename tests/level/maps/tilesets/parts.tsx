<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="parts" tilewidth="16" tileheight="16" tilecount="1" columns="0">
 <tile id="0" x="0" y="0" width="16" height="16">
  <image source="tiles.png" width="64" height="32"/>
 </tile>
</tileset>
