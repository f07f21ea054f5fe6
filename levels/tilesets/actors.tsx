<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="actors" tilewidth="48" tileheight="40" tilecount="14" columns="0" objectalignment="bottom">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0" type="Start">
  <image source="actors/courier.png" width="24" height="32"/>
 </tile>
 <tile id="1" type="Guard">
  <image source="actors/guard.png" width="24" height="32"/>
 </tile>
 <tile id="2" type="Regulator">
  <image source="actors/regulator.png" width="48" height="40"/>
 </tile>
 <tile id="3" type="Droid">
  <image source="actors/droid.png" width="24" height="32"/>
 </tile>
 <tile id="4" type="Camera">
  <image source="actors/camera.png" width="16" height="16"/>
 </tile>
 <tile id="5" type="Worker">
  <properties><property name="look" value="sami"/></properties>
  <image source="actors/sami.png" width="24" height="32"/>
 </tile>
 <tile id="6" type="Worker">
  <properties><property name="look" value="sana"/></properties>
  <image source="actors/sana.png" width="24" height="32"/>
 </tile>
 <tile id="7" type="Worker">
  <properties><property name="look" value="ines"/></properties>
  <image source="actors/ines.png" width="24" height="32"/>
 </tile>
 <tile id="8" type="Worker">
  <properties><property name="look" value="mei"/></properties>
  <image source="actors/mei.png" width="24" height="32"/>
 </tile>
 <tile id="9" type="Worker">
  <properties><property name="look" value="tan"/></properties>
  <image source="actors/tan.png" width="24" height="32"/>
 </tile>
 <tile id="10" type="Worker">
  <properties><property name="look" value="goran"/></properties>
  <image source="actors/goran.png" width="24" height="32"/>
 </tile>
 <tile id="11" type="Worker">
  <properties><property name="look" value="fen"/></properties>
  <image source="actors/fen.png" width="24" height="32"/>
 </tile>
 <tile id="12" type="Dog">
  <image source="actors/biscuit.png" width="20" height="16"/>
 </tile>
 <tile id="13" type="Droid">
  <properties><property name="toy" type="bool" value="true"/></properties>
  <image source="actors/toy.png" width="16" height="20"/>
 </tile>
</tileset>
